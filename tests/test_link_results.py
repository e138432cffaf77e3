"""Several columns of figures in news of results: quarters against nine months and years, segments, guidance."""

from __future__ import annotations

from datetime import date

import pytest
from linked import Columns, named, read_columns

NOVEMBER = date(2024, 11, 12)  # a Tuesday

# The words of a quantity and columns of its fact.
Row = tuple[str, Columns]

COMPARED: list[Row] = [
    (
        "PTT said profit rose. Ahead of the results, PTT shares ended down 0.7% at 33.25 baht.",
        {"0.7%": {"kind": "growth", "metric": "share_price"}, "33.25 baht": {"metric": "share_price"}},
    ),
    (
        "Bank Mandiri published its results for 2023.\n\n"
        '"Our loans grew by 19.5 percent to Rp1,670 trillion," its president director told an earnings call in Jakarta '
        "on Tuesday.",
        {"19.5 percent": {"period": "2023-12-31"}, "Rp1,670 trillion": {"period": "2023-12-31"}},
    ),
    (
        "Cosco Shipping Energy published results. In the third quarter of 2024 net profit was 809 million yuan, "
        "roughly half of the 1.6 billion yuan that it had earned in the second.",
        {"809 million yuan": {"period": "2024-Q3"}, "1.6 billion yuan": {"period": "2024-Q2"}},
    ),
    (
        "KEPCO made 1.2 trillion won in the third quarter of 2024. From the second quarter, operating profit sank 31 "
        "percent.",
        {"31 percent": {"period": "2024-Q3", "basis": "2024-Q2"}},
    ),
    (
        "Tenaga made RM1.5 billion in the third quarter of 2024. It paid 25 sen a share in the quarter before.",
        {"25 sen": {"period": "2024-Q2", "metric": "dividend_per_share"}},
    ),
]

GUIDANCE: list[Row] = [
    (
        "Japan Post's six-month profit climbed 16.7 percent to 139.9 billion yen. Japan Post Bank reported a profit of "
        "21 billion yen and upgraded its full-year forecast to 400 billion yen.",
        {"21 billion yen": {"period": "2024-04/2024-09"}, "400 billion yen": {"period": "2024-04/2025-03"}},
    ),
    (
        "Bank Mandiri expects loan growth of 10 to 12 percent and a net interest margin of between 5 and 5.2 percent.",
        {"5 and 5.2 percent": {"kind": "level", "metric": "net_interest_margin"}},
    ),
    (
        "NTT raised its full-year net profit forecast to 1.1 trillion yen from 1 trillion yen. It had forecast sales "
        "of 13 trillion yen but now expects 13.5 trillion yen.\n\nIt plans to pay an annual dividend of 5.2 yen.",
        {
            "13 trillion yen": {"period": "2024-04/2025-03", "status": "forecast"},
            "13.5 trillion yen": {"period": "2024-04/2025-03"},
            "5.2 yen": {"period": "2024-04/2025-03"},
        },
    ),
    (
        "NTT said sales rose. For the full year through March, NTT expects a net profit of 1.1 trillion yen.",
        {"1.1 trillion yen": {"period": "2024-04/2025-03", "status": "forecast"}},
    ),
]

BODIES: list[Row] = [
    (
        "SDIC Power Holdings made 3.7 billion yuan.\n\nYalong Hydro, the 52%-owned subsidiary, contributed 2.2 billion "
        "yuan to profit.\n\nFinance costs came down after the company refinanced loans of 18 billion yuan.",
        {"18 billion yuan": {"entity": "SDIC Power Holdings", "metric": "loan"}},
    ),
    (
        "Wuliangye Yibin capped a difficult year. The Sichuan distiller, majority-owned by the city of Yibin, took in "
        "89 billion yuan in 2023. Wine products contributed 83 billion yuan to last year's sales.",
        {
            "89 billion yuan": {"entity": "Wuliangye Yibin"},
            "83 billion yuan": {"entity": "Wuliangye Yibin", "metric": "operating_revenue"},
        },
    ),
    (
        "Thai Airways made 9 billion baht. The Finance Ministry's stake has shrunk to 38.9% from 47.9%.",
        {"38.9%": {"entity": "Ministry of Finance"}, "47.9%": {"entity": "Ministry of Finance"}},
    ),
    (
        "NTT said profit fell 16 percent in 2023. The integrated ICT business generated 4.64 trillion yen in sales. "
        "The regional division saw its profit slide 21 percent.",
        {
            "4.64 trillion yen": {"entity": "Nippon Telegraph and Telephone"},
            "21 percent": {"entity": "Nippon Telegraph and Telephone"},
        },
    ),
]


@pytest.mark.parametrize(("text", "wanted"), named([*COMPARED, *GUIDANCE, *BODIES]))
def test_columns_are_those_told(text: str, wanted: Columns) -> None:
    assert read_columns(text, NOVEMBER, wanted) == wanted
