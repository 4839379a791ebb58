"""The rival: WeasyPrint setting the same words, tables and headings as tagged PDF; processor seconds each."""

import sys
from time import process_time

import weasyprint
from markdown_it import MarkdownIt
from weasyprint.text.fonts import FontConfiguration

from tests.bench.declarations import declarations
from wontak.exporters.markdown import MarkdownExporter
from wontak.paths import resources

font = (resources() / "fonts" / "PretendardVariable.ttf").as_uri()
LOOK = f"""
@font-face {{ font-family: Pretendard; src: url({font}) }}
@page {{ size: A4; margin: 31mm 20mm 25mm; @bottom-right {{ content: counter(page) }} }}
body {{ font: 10.5pt/1.5 Pretendard }}
table {{ border-collapse: collapse; width: 100%; font-size: 9pt }}
th, td {{ border-bottom: 0.5pt solid #dfe3e8; padding: 2mm }}
"""
fonts = FontConfiguration()
look = weasyprint.CSS(string=LOOK, font_config=fonts)
plain, seconds = MarkdownExporter(), []
for document in declarations(int(sys.argv[1])):
    words = MarkdownIt("gfm-like", {"linkify": False}).render(
        plain.export(document).content.decode()
    )
    page = f"<html lang=ko><head><title>{document.title}</title></head><body>{words}</body></html>"
    begun = process_time()
    weasyprint.HTML(string=page).write_pdf(
        stylesheets=[look], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    seconds.append(process_time() - begun)
sys.stdout.write(" ".join(map(str, seconds)))
