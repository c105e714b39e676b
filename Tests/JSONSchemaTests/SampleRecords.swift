/// One line of each kind, of an invented city.
enum SampleRecords {
    static let lines: [String: String] = [
        "document": """
        {"kind":"document","id":"0f-d-0-9","doc_id":"yunling-2023","title":"云岭市政府工作报告","doc_type":"government_work_report",\
        "region":"云岭市","region_code":"990100","issuer":"云岭市人民政府办公室","published_at":"2023-02-03T09:30:00",\
        "delivered_on":"2023-01-11","speaker":"某某","speaker_title":"市长","session":null,"report_year":2022,\
        "breadcrumb":"首页 > 政务公开","site_code":"9901000001","icp":null,"language":"zh","source_path":"yunling-2023.txt",\
        "source_url":null,"media_type":"text/plain","encoding":"utf-8","bytes":54757,\
        "sha256":"6429781d8be231cda507bbaaca094893f694e987530603fe75ffa4955035affb","chars":19868,"start":0,"end":9,\
        "source_start":0,"source_end":27,"text":"云岭市政府工作报告","section":null,"rule":null}
        """,
        "section": """
        {"kind":"section","id":"0f-s-10-20","doc_id":"yunling-2023","level":1,"title":"过去一年工作回顾","number":"一",\
        "start":10,"end":20,"source_start":null,"source_end":null,"text":"一、过去一年工作回顾","section":null,"rule":null}
        """,
        "metric": """
        {"kind":"metric","id":"0f-m-120-131","doc_id":"yunling-2023","indicator":"地区生产总值","indicator_code":"gdp",\
        "measure":"level","qualifier":"eq","value":1935.12,"value_high":null,"unit":"亿元","value_base":193512000000,\
        "value_base_high":null,"unit_code":"CNY","period":"2022","period_start":"2022-01-01","period_end":"2022-12-31",\
        "basis":null,"status":"actual","region":"云岭市","region_code":"990100",\
        "sentence":"全年地区生产总值1935.12亿元，比上年增长6.5%，一般公共预算收入58.3亿元，增长4.1%，城镇登记失业率控制在3.5%以内。",\
        "table_id":null,"row":null,"column":null,"of":null,"start":120,"end":129,"source_start":360,"source_end":375,\
        "text":"1935.12亿元","section":"一、过去一年工作回顾 / (一)经济运行总体平稳","rule":"quantity.number"}
        """,
        "date": """
        {"kind":"date","id":"0f-t-5-10","doc_id":"yunling-2023","type":"range","value":"2022-01/2022-10","date_start":"2022-01-01",\
        "date_end":"2022-10-31","granularity":"month","basis":"context","start":5,"end":10,"source_start":15,"source_end":27,\
        "text":"1至10月","section":null,"rule":"date.months"}
        """,
        "table": #"""
        {"kind":"table","id":"0f-g-0","doc_id":"yunling-2023","caption":"主要指标","unit":"亿元","header":["指标","全年 \"预计\""],\#
        "header_rows":1,"rows":[["工业","1"],["农业",""]],"spans":[{"row":0,"column":0,"rowspan":1,"colspan":2}],"notes":[],\#
        "origin":"html","start":40,"end":90,"source_start":null,"source_end":null,"text":null,"section":null,"rule":null}
        """#,
        "cell": """
        {"kind":"cell","id":"0f-c-0-0-1","doc_id":"yunling-2023","table_id":"0f-g-0","row":0,"column":1,"row_header":"工业",\
        "column_header":"全年","value":1,"unit":"亿元","start":44,"end":45,"source_start":null,"source_end":null,"text":"1",\
        "section":null,"rule":null}
        """,
        "term": """
        {"kind":"term","id":"0f-w-900-920","doc_id":"yunling-2023","number":"1","term":"一网通办","definition":"所有事项在一个网上办理。",\
        "start":900,"end":920,"source_start":null,"source_end":null,"text":"1.一网通办：所有事项在一个网上办理。","section":"名词解释",\
        "rule":"term.entry"}
        """,
        "reject": #"""
        {"kind":"reject","id":"0f-r-0","doc_id":"yunling-2023","stage":"validate","code":"schema.invalid","message":"/value: …",\#
        "source_path":"yunling-2023.txt","record":"{\"kind\":\"metric\"}","start":null,"end":null,"source_start":null,\#
        "source_end":null,"text":null,"section":null,"rule":null}
        """#,
        "run": #"""
        {"program":"gongbao","version":"0.1.0","configuration_sha256":"6429781d8be231cda507bbaaca094893f694e987530603fe75ffa4955035affb",\#
        "input":"raw","documents":1,"rejected_documents":0,"unchanged_documents":0,"bytes":54757,"records":{"documents":1},\#
        "reject_codes":{"unit.unknown":2},"files":["documents.jsonl"],"durations":{"started_at":"2023-11-23T06:15:24Z",\#
        "finished_at":"2023-11-23T06:15:25Z","milliseconds":352,"workers":2},"inputs":[{"path":"a.txt","doc_id":"a","bytes":1,\#
        "sha256":null,"status":"rejected"}]}
        """#,
    ]
}
