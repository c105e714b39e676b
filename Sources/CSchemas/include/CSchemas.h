// JSON Schemas as files, embedded: the standard's own metaschemas, and those of the records that a run writes.
#ifndef GONGBAO_CSCHEMAS_H
#define GONGBAO_CSCHEMAS_H
#include <stddef.h>

typedef struct {
    const char *name;            // URI of a metaschema, or a record's kind
    const unsigned char *bytes;  // the file, not terminated
    size_t count;
} gongbao_schema_file;

// The nth file of either list; past its end a file with a null name.
gongbao_schema_file gongbao_metaschema(int number);
gongbao_schema_file gongbao_record_schema(int number);
#endif
