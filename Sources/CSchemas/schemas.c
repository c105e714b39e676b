#include "CSchemas.h"
const gongbao_schema_file gongbao_metaschemas[] = {{NULL, NULL, 0}};
const gongbao_schema_file gongbao_record_schemas[] = {{NULL, NULL, 0}};
