// libxml2's HTML parser and its SAX interface.
#ifndef GONGBAO_CLIBXML2_SHIM_H
#define GONGBAO_CLIBXML2_SHIM_H
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#endif
