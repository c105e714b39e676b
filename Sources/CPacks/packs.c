// Written by tools/embed-packs.sh: the pack files, embedded.
#include "CPacks.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char file_0[] = {
#embed "packs/zh-gov/lexicons/attribute_words.tsv"
};
static const unsigned char file_1[] = {
#embed "packs/zh-gov/lexicons/behind_words.tsv"
};
static const unsigned char file_2[] = {
#embed "packs/zh-gov/lexicons/bounds_after.tsv"
};
static const unsigned char file_3[] = {
#embed "packs/zh-gov/lexicons/catalogue_words.tsv"
};
static const unsigned char file_4[] = {
#embed "packs/zh-gov/lexicons/column_cues.tsv"
};
static const unsigned char file_5[] = {
#embed "packs/zh-gov/lexicons/comparisons.tsv"
};
static const unsigned char file_6[] = {
#embed "packs/zh-gov/lexicons/connectives.tsv"
};
static const unsigned char file_7[] = {
#embed "packs/zh-gov/lexicons/contrast_words.tsv"
};
static const unsigned char file_8[] = {
#embed "packs/zh-gov/lexicons/document_words.tsv"
};
static const unsigned char file_9[] = {
#embed "packs/zh-gov/lexicons/extent_words.tsv"
};
static const unsigned char file_10[] = {
#embed "packs/zh-gov/lexicons/generic_nouns.tsv"
};
static const unsigned char file_11[] = {
#embed "packs/zh-gov/lexicons/grid_words.tsv"
};
static const unsigned char file_12[] = {
#embed "packs/zh-gov/lexicons/group_words.tsv"
};
static const unsigned char file_13[] = {
#embed "packs/zh-gov/lexicons/heading_words.tsv"
};
static const unsigned char file_14[] = {
#embed "packs/zh-gov/lexicons/indicator_checks.tsv"
};
static const unsigned char file_15[] = {
#embed "packs/zh-gov/lexicons/indicators.tsv"
};
static const unsigned char file_16[] = {
#embed "packs/zh-gov/lexicons/lead_words.tsv"
};
static const unsigned char file_17[] = {
#embed "packs/zh-gov/lexicons/line_words.tsv"
};
static const unsigned char file_18[] = {
#embed "packs/zh-gov/lexicons/page_words.tsv"
};
static const unsigned char file_19[] = {
#embed "packs/zh-gov/lexicons/part_openings.tsv"
};
static const unsigned char file_20[] = {
#embed "packs/zh-gov/lexicons/period_words.tsv"
};
static const unsigned char file_21[] = {
#embed "packs/zh-gov/lexicons/phrase_beside.tsv"
};
static const unsigned char file_22[] = {
#embed "packs/zh-gov/lexicons/phrase_days.tsv"
};
static const unsigned char file_23[] = {
#embed "packs/zh-gov/lexicons/phrase_ladders.tsv"
};
static const unsigned char file_24[] = {
#embed "packs/zh-gov/lexicons/phrase_numbers.tsv"
};
static const unsigned char file_25[] = {
#embed "packs/zh-gov/lexicons/phrase_parts.tsv"
};
static const unsigned char file_26[] = {
#embed "packs/zh-gov/lexicons/phrase_times.tsv"
};
static const unsigned char file_27[] = {
#embed "packs/zh-gov/lexicons/phrase_units.tsv"
};
static const unsigned char file_28[] = {
#embed "packs/zh-gov/lexicons/region_words.tsv"
};
static const unsigned char file_29[] = {
#embed "packs/zh-gov/lexicons/regions.tsv"
};
static const unsigned char file_30[] = {
#embed "packs/zh-gov/lexicons/section_cues.tsv"
};
static const unsigned char file_31[] = {
#embed "packs/zh-gov/lexicons/sentence_words.tsv"
};
static const unsigned char file_32[] = {
#embed "packs/zh-gov/lexicons/shared_heads.tsv"
};
static const unsigned char file_33[] = {
#embed "packs/zh-gov/lexicons/sized_nouns.tsv"
};
static const unsigned char file_34[] = {
#embed "packs/zh-gov/lexicons/spending_words.tsv"
};
static const unsigned char file_35[] = {
#embed "packs/zh-gov/lexicons/sum_words.tsv"
};
static const unsigned char file_36[] = {
#embed "packs/zh-gov/lexicons/table_headers.tsv"
};
static const unsigned char file_37[] = {
#embed "packs/zh-gov/lexicons/table_words.tsv"
};
static const unsigned char file_38[] = {
#embed "packs/zh-gov/lexicons/time_setting.tsv"
};
static const unsigned char file_39[] = {
#embed "packs/zh-gov/lexicons/time_units.tsv"
};
static const unsigned char file_40[] = {
#embed "packs/zh-gov/lexicons/unit_nouns.tsv"
};
static const unsigned char file_41[] = {
#embed "packs/zh-gov/lexicons/units.tsv"
};
static const unsigned char file_42[] = {
#embed "packs/zh-gov/lexicons/word_sets.tsv"
};
static const unsigned char file_43[] = {
#embed "packs/zh-gov/lexicons/year_words.tsv"
};
static const unsigned char file_44[] = {
#embed "packs/zh-gov/rules/dates.rules"
};
static const unsigned char file_45[] = {
#embed "packs/zh-gov/rules/definitions.rules"
};
static const unsigned char file_46[] = {
#embed "packs/zh-gov/rules/description.rules"
};
static const unsigned char file_47[] = {
#embed "packs/zh-gov/rules/headings.rules"
};
static const unsigned char file_48[] = {
#embed "packs/zh-gov/rules/quantities.rules"
};
static const unsigned char file_49[] = {
#embed "packs/zh-gov/rules/rejects.rules"
};
static const unsigned char file_50[] = {
#embed "packs/zh-gov/rules/terms.rules"
};

static const gongbao_pack_file files[] = {
    {"zh-gov/lexicons/attribute_words.tsv", file_0, sizeof file_0},
    {"zh-gov/lexicons/behind_words.tsv", file_1, sizeof file_1},
    {"zh-gov/lexicons/bounds_after.tsv", file_2, sizeof file_2},
    {"zh-gov/lexicons/catalogue_words.tsv", file_3, sizeof file_3},
    {"zh-gov/lexicons/column_cues.tsv", file_4, sizeof file_4},
    {"zh-gov/lexicons/comparisons.tsv", file_5, sizeof file_5},
    {"zh-gov/lexicons/connectives.tsv", file_6, sizeof file_6},
    {"zh-gov/lexicons/contrast_words.tsv", file_7, sizeof file_7},
    {"zh-gov/lexicons/document_words.tsv", file_8, sizeof file_8},
    {"zh-gov/lexicons/extent_words.tsv", file_9, sizeof file_9},
    {"zh-gov/lexicons/generic_nouns.tsv", file_10, sizeof file_10},
    {"zh-gov/lexicons/grid_words.tsv", file_11, sizeof file_11},
    {"zh-gov/lexicons/group_words.tsv", file_12, sizeof file_12},
    {"zh-gov/lexicons/heading_words.tsv", file_13, sizeof file_13},
    {"zh-gov/lexicons/indicator_checks.tsv", file_14, sizeof file_14},
    {"zh-gov/lexicons/indicators.tsv", file_15, sizeof file_15},
    {"zh-gov/lexicons/lead_words.tsv", file_16, sizeof file_16},
    {"zh-gov/lexicons/line_words.tsv", file_17, sizeof file_17},
    {"zh-gov/lexicons/page_words.tsv", file_18, sizeof file_18},
    {"zh-gov/lexicons/part_openings.tsv", file_19, sizeof file_19},
    {"zh-gov/lexicons/period_words.tsv", file_20, sizeof file_20},
    {"zh-gov/lexicons/phrase_beside.tsv", file_21, sizeof file_21},
    {"zh-gov/lexicons/phrase_days.tsv", file_22, sizeof file_22},
    {"zh-gov/lexicons/phrase_ladders.tsv", file_23, sizeof file_23},
    {"zh-gov/lexicons/phrase_numbers.tsv", file_24, sizeof file_24},
    {"zh-gov/lexicons/phrase_parts.tsv", file_25, sizeof file_25},
    {"zh-gov/lexicons/phrase_times.tsv", file_26, sizeof file_26},
    {"zh-gov/lexicons/phrase_units.tsv", file_27, sizeof file_27},
    {"zh-gov/lexicons/region_words.tsv", file_28, sizeof file_28},
    {"zh-gov/lexicons/regions.tsv", file_29, sizeof file_29},
    {"zh-gov/lexicons/section_cues.tsv", file_30, sizeof file_30},
    {"zh-gov/lexicons/sentence_words.tsv", file_31, sizeof file_31},
    {"zh-gov/lexicons/shared_heads.tsv", file_32, sizeof file_32},
    {"zh-gov/lexicons/sized_nouns.tsv", file_33, sizeof file_33},
    {"zh-gov/lexicons/spending_words.tsv", file_34, sizeof file_34},
    {"zh-gov/lexicons/sum_words.tsv", file_35, sizeof file_35},
    {"zh-gov/lexicons/table_headers.tsv", file_36, sizeof file_36},
    {"zh-gov/lexicons/table_words.tsv", file_37, sizeof file_37},
    {"zh-gov/lexicons/time_setting.tsv", file_38, sizeof file_38},
    {"zh-gov/lexicons/time_units.tsv", file_39, sizeof file_39},
    {"zh-gov/lexicons/unit_nouns.tsv", file_40, sizeof file_40},
    {"zh-gov/lexicons/units.tsv", file_41, sizeof file_41},
    {"zh-gov/lexicons/word_sets.tsv", file_42, sizeof file_42},
    {"zh-gov/lexicons/year_words.tsv", file_43, sizeof file_43},
    {"zh-gov/rules/dates.rules", file_44, sizeof file_44},
    {"zh-gov/rules/definitions.rules", file_45, sizeof file_45},
    {"zh-gov/rules/description.rules", file_46, sizeof file_46},
    {"zh-gov/rules/headings.rules", file_47, sizeof file_47},
    {"zh-gov/rules/quantities.rules", file_48, sizeof file_48},
    {"zh-gov/rules/rejects.rules", file_49, sizeof file_49},
    {"zh-gov/rules/terms.rules", file_50, sizeof file_50},
    {NULL, NULL, 0},
};

const gongbao_pack_file *gongbao_embedded_pack_files(void) { return files; }
