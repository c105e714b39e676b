#include "CSchemas.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char meta_schema[] = {
#embed "metaschemas/schema.json"
};
static const unsigned char meta_core[] = {
#embed "metaschemas/core.json"
};
static const unsigned char meta_applicator[] = {
#embed "metaschemas/applicator.json"
};
static const unsigned char meta_unevaluated[] = {
#embed "metaschemas/unevaluated.json"
};
static const unsigned char meta_validation[] = {
#embed "metaschemas/validation.json"
};
static const unsigned char meta_meta_data[] = {
#embed "metaschemas/meta-data.json"
};
static const unsigned char meta_format_annotation[] = {
#embed "metaschemas/format-annotation.json"
};
static const unsigned char meta_format_assertion[] = {
#embed "metaschemas/format-assertion.json"
};
static const unsigned char meta_content[] = {
#embed "metaschemas/content.json"
};
static const unsigned char record_document[] = {
#embed "schemas/document.schema.json"
};
static const unsigned char record_section[] = {
#embed "schemas/section.schema.json"
};
static const unsigned char record_metric[] = {
#embed "schemas/metric.schema.json"
};
static const unsigned char record_date[] = {
#embed "schemas/date.schema.json"
};
static const unsigned char record_table[] = {
#embed "schemas/table.schema.json"
};
static const unsigned char record_cell[] = {
#embed "schemas/cell.schema.json"
};
static const unsigned char record_term[] = {
#embed "schemas/term.schema.json"
};
static const unsigned char record_reject[] = {
#embed "schemas/reject.schema.json"
};
static const unsigned char record_run[] = {
#embed "schemas/run.schema.json"
};

static const gongbao_schema_file metaschemas[] = {
    {"https://json-schema.org/draft/2020-12/schema", meta_schema, sizeof meta_schema},
    {"https://json-schema.org/draft/2020-12/meta/core", meta_core, sizeof meta_core},
    {"https://json-schema.org/draft/2020-12/meta/applicator", meta_applicator, sizeof meta_applicator},
    {"https://json-schema.org/draft/2020-12/meta/unevaluated", meta_unevaluated, sizeof meta_unevaluated},
    {"https://json-schema.org/draft/2020-12/meta/validation", meta_validation, sizeof meta_validation},
    {"https://json-schema.org/draft/2020-12/meta/meta-data", meta_meta_data, sizeof meta_meta_data},
    {"https://json-schema.org/draft/2020-12/meta/format-annotation", meta_format_annotation, sizeof meta_format_annotation},
    {"https://json-schema.org/draft/2020-12/meta/format-assertion", meta_format_assertion, sizeof meta_format_assertion},
    {"https://json-schema.org/draft/2020-12/meta/content", meta_content, sizeof meta_content},
};

static const gongbao_schema_file records[] = {
    {"document", record_document, sizeof record_document},
    {"section", record_section, sizeof record_section},
    {"metric", record_metric, sizeof record_metric},
    {"date", record_date, sizeof record_date},
    {"table", record_table, sizeof record_table},
    {"cell", record_cell, sizeof record_cell},
    {"term", record_term, sizeof record_term},
    {"reject", record_reject, sizeof record_reject},
    {"run", record_run, sizeof record_run},
};

static const gongbao_schema_file none = {NULL, NULL, 0};

gongbao_schema_file gongbao_metaschema(int number) {
    return number >= 0 && (size_t)number < sizeof metaschemas / sizeof metaschemas[0] ? metaschemas[number] : none;
}

gongbao_schema_file gongbao_record_schema(int number) {
    return number >= 0 && (size_t)number < sizeof records / sizeof records[0] ? records[number] : none;
}
