"""Large documents of invented places, the same on every machine.

    python3 synthesise.py FOLDER

writes text-1.txt, text-10.txt, text-50.txt (MB), page-10.html, and 500 documents in many/.
"""
import pathlib
import random
import sys

PLACES = ["云岭市", "青溪县", "白石区", "临江新区", "松原镇"]
INDICATORS = ["地区生产总值", "一般公共预算收入", "固定资产投资", "社会消费品零售总额", "规模以上工业增加值", "进出口总额"]
PLAIN = [
    "坚持稳中求进工作总基调,扎实推进各项重点工作,社会大局保持稳定。",
    "持续优化营商环境,深化放管服改革,服务企业的办法一项一项落到实处。",
    "加强教育、医疗、养老服务,群众反映的问题得到及时办理。",
]


def sentence(chance):
    """One sentence; about half have numbers, as reports do."""
    place, name = chance.choice(PLACES), chance.choice(INDICATORS)
    value, rate = chance.uniform(10, 5000), chance.uniform(0.5, 15)
    kind = chance.randrange(8)
    if kind == 0:
        return f"{chance.randrange(2015, 2025)}年,{place}{name}{value:.2f}亿元,比上年增长{rate:.1f}%。"
    if kind == 1:
        return f"全年新增城镇就业{value:.1f}万人,城镇登记失业率控制在{rate:.1f}%以内。"
    if kind == 2:
        return f"建成{chance.choice(['学校', '医院', '公园'])}{chance.randrange(2, 90)}所,改造老旧小区{chance.randrange(5, 400)}个,惠及居民{value:.0f}户。"
    if kind == 3:
        return f"{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日,{place}召开会议,部署下半年工作。"
    return chance.choice(PLAIN)


def paragraphs(chance, size):
    """Paragraphs of about 300 bytes to 1 kB, `size` bytes of UTF-8 in all."""
    written, number = 0, 0
    while written < size:
        if number % 12 == 0:
            text = f"{number // 12 + 1}、{chance.choice(INDICATORS)}"
        else:
            text = "".join(sentence(chance) for _ in range(chance.randrange(4, 12)))
        number += 1
        written += len(text.encode()) + 1
        yield text


def text(chance, size):
    return "\n".join(["云岭市政府工作报告", *paragraphs(chance, size)]) + "\n"


def page(chance, size):
    """An article with a table after every twenty paragraphs."""
    parts = ["<!DOCTYPE html><html><head><meta charset=utf-8><title>云岭市统计公报</title></head><body><div class=article>"]
    for number, paragraph in enumerate(paragraphs(chance, size)):
        parts.append(f"<p style='text-indent:2em'>{paragraph}</p>")
        if number % 20 == 19:
            parts.append("<table><tr><th>指标</th><th>绝对值(亿元)</th><th>比上年增长(%)</th></tr>")
            for name in INDICATORS:
                parts.append(f"<tr><td>{name}</td><td>{chance.uniform(1, 999):.2f}</td><td>{chance.uniform(-5, 20):.1f}</td></tr>")
            parts.append("</table>")
    return "\n".join(parts + ["</div></body></html>"])


def main():
    folder = pathlib.Path(sys.argv[1])
    (folder / "many").mkdir(parents=True, exist_ok=True)
    for megabytes in (1, 10, 50):
        (folder / f"text-{megabytes}.txt").write_text(text(random.Random(megabytes), megabytes * 1_000_000))
    (folder / "page-10.html").write_text(page(random.Random(7), 6_000_000))
    for number in range(500):
        chance = random.Random(1000 + number)
        (folder / "many" / f"report-{number:03}.txt").write_text(text(chance, chance.randrange(20_000, 90_000)))


main()
