"""Dates and periods: one row per mention, the document's date given, the span and its reading expected."""

from __future__ import annotations

from datetime import date

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from soe_facts.find.dates import find_dates, find_dates_in_text, resolve_offset
from soe_facts.records import DateMention, Period

JAN = date(2025, 1, 20)
MAR = date(2025, 3, 21)
MAY = date(2024, 5, 14)
JUL = date(2024, 7, 9)
AUG = date(2024, 8, 26)
SEP = date(2024, 9, 12)
NOV = date(2024, 11, 29)
NO = None

INDIA = "State-run PSUs in India counted crores of rupees. "
ESKOM = "South African utility Eskom reported. "

Row = tuple[str, date | None, str, str, str | None, str]

YEARS: list[Row] = [
    ("Assets reached 71.4 trillion yuan in 2012.", NO, "2012", "year", "2012", "absolute"),
    ("Its 2024 net profit rose 5.0% to RMB138.4 billion.", NO, "2024", "year", "2024", "absolute"),
    ("Earnings were 5.79 cents (2023: 6.24 cents).", NO, "2023", "year", "2023", "absolute"),
    ("The bank wants 2030 carbon emissions to be halved.", NO, "2030", "year", "2030", "absolute"),
    ("In 2024 companies paid more tax.", NO, "2024", "year", "2024", "absolute"),
    ("Sales in the year 2019 were flat.", NO, "the year 2019", "year", "2019", "absolute"),
    ("The plant opened in late 2023 near Taizhou.", NO, "late 2023", "year", "2023", "absolute"),
    ("Work starts in mid-2026.", NO, "mid-2026", "year", "2026", "absolute"),
    ("By early 2027 the dam will be full.", NO, "early 2027", "year", "2027", "absolute"),
    ("It kept 2023's record within reach.", NO, "2023", "year", "2023", "absolute"),
    ("FY2023 revenue of Vinacomin fell.", NO, "FY2023", "year", "2023", "absolute"),
    ("Vattenfall invests SEK 170 billion in 2025-2029.", NO, "2025-2029", "year", "2025/2029", "absolute"),
    ("Investment in 2021–25 was 3 trillion yuan.", NO, "2021–25", "year", "2021/2025", "absolute"),
    ("The 2016-2020 period was better.", NO, "2016-2020 period", "year", "2016/2020", "absolute"),
    ("Output doubled between 2016 and 2024.", NO, "between 2016 and 2024", "year", "2016/2024", "absolute"),
    ("From 2020 to 2022, it hired 1.03 million graduates.", NO, "From 2020 to 2022", "year", "2020/2022", "absolute"),
    ("Debt rose from 2012 through 2018.", NO, "from 2012 through 2018", "year", "2012/2018", "absolute"),
    ("Emissions fell in 2012-13, when the mine shut.", NO, "2012-13", "year", "2012/2013", "absolute"),
    ("Over 2012 to 2023 assets grew by 12.2 percent a year.", NO, "2012 to 2023", "year", "2012/2023", "absolute"),
    ("The 1990s were lean years.", NO, "The 1990s", "period", "1990/1999", "absolute"),
    ("Reform stalled in the early 2000s.", NO, "the early 2000s", "period", "2000/2009", "absolute"),
]

DAYS: list[Row] = [
    ("It closed on March 31, 2024.", NO, "March 31, 2024", "date", "2024-03-31", "absolute"),
    ("It closed on 31 March 2024.", NO, "31 March 2024", "date", "2024-03-31", "absolute"),
    ("It closed on the 31st of March, 2024.", NO, "31st of March, 2024", "date", "2024-03-31", "absolute"),
    ("Updated: Nov 22, 2022", NO, "Nov 22, 2022", "date", "2022-11-22", "absolute"),
    ("Signed on Sept. 30, 2024 in Hanoi.", NO, "Sept. 30, 2024", "date", "2024-09-30", "absolute"),
    ("Paid on Friday, 8 November 2023.", NO, "Friday, 8 November 2023", "date", "2023-11-08", "absolute"),
    ("Paid on Fri, Nov 29, 2024.", NO, "Fri, Nov 29, 2024", "date", "2024-11-29", "absolute"),
    ("Released 2024-03-05 by the bureau.", NO, "2024-03-05", "date", "2024-03-05", "absolute"),
    ("Date: 2024/03/05", NO, "2024/03/05", "date", "2024-03-05", "absolute"),
    ("Filed 31/12/2023 in Lisbon.", NO, "31/12/2023", "date", "2023-12-31", "absolute"),
    ("Filed 12/31/2023 in Houston.", NO, "12/31/2023", "date", "2023-12-31", "absolute"),
    ("Filed 05/03/2024 in Accra.", NO, "05/03/2024", "date", None, "absolute"),
    ("The forum ran Nov. 3-5, 2024.", NO, "Nov. 3-5, 2024", "date", "2024-11-03/2024-11-05", "absolute"),
    (
        "The strike of 3 to 5 November 2024 hurt.",
        NO,
        "3 to 5 November 2024",
        "date",
        "2024-11-03/2024-11-05",
        "absolute",
    ),
    ("BEIJING, Aug. 1 (Xinhua) -- Profit rose.", AUG, "Aug. 1", "date", "2024-08-01", "document"),
    ("BEIJING, Aug. 1 (Xinhua) -- Profit rose.", NO, "Aug. 1", "date", None, "document"),
    ("A tender closed on December 15.", MAR, "December 15", "date", "2024-12-15", "document"),
    ("The line will open on December 15.", NOV, "December 15", "date", "2024-12-15", "document"),
    ("The line will open on May 1.", NOV, "May 1", "date", "2025-05-01", "document"),
    ("Coal stocks were high on 1 October.", NOV, "1 October", "date", "2024-10-01", "document"),
    (
        "Sales ran from March 17 to April 3, 2024.",
        NO,
        "from March 17 to April 3, 2024",
        "period",
        "2024-03-17/2024-04-03",
        "absolute",
    ),
    (
        "It traded between 28 November and 2 December.",
        JAN,
        "between 28 November and 2 December",
        "period",
        "2024-11-28/2024-12-02",
        "document",
    ),
    ("The regulator said Friday.", NOV, "Friday", "date", "2024-11-29", "document"),
    ("The regulator said on Monday.", NOV, "Monday", "date", "2024-11-25", "document"),
    ("Turnover fell from 655 billion yuan on Thursday.", MAR, "Thursday", "date", "2025-03-20", "document"),
    ("It fell last Friday.", NOV, "last Friday", "date", "2024-11-22", "document"),
    ("Talks resume next Tuesday.", NOV, "next Tuesday", "date", "2024-12-03", "document"),
    ("Friday's auction drew few bids.", NOV, "Friday", "date", "2024-11-29", "document"),
    ("It said on Friday.", NO, "Friday", "date", None, "document"),
    ("The board met yesterday.", NOV, "yesterday", "date", "2024-11-28", "document"),
    ("SGCC today announced a start-up.", NOV, "today", "date", "2024-11-29", "document"),
    ("The vote is tomorrow.", NOV, "tomorrow", "date", "2024-11-30", "document"),
    ("It was sold two weeks ago.", NOV, "two weeks ago", "date", "2024-11-15", "document"),
    ("It was sold a week ago.", NOV, "a week ago", "date", "2024-11-22", "document"),
]

MONTHS: list[Row] = [
    ("Exports rose in October 2024.", NO, "October 2024", "period", "2024-10", "absolute"),
    ("Exports rose in Oct. 2024.", NO, "Oct. 2024", "period", "2024-10", "absolute"),
    ("Exports rose in October, 2024.", NO, "October, 2024", "period", "2024-10", "absolute"),
    ("In October alone, revenue fell.", NOV, "October", "period", "2024-10", "document"),
    ("In October alone, revenue fell.", MAR, "October", "period", "2024-10", "document"),
    ("In December, EVN sold less.", JAN, "December", "period", "2024-12", "document"),
    ("In January, EVN sold less.", JAN, "January", "period", "2025-01", "document"),
    ("Freight fell in May.", AUG, "May", "period", "2024-05", "document"),
    ("Freight fell in March.", AUG, "March", "period", "2024-03", "document"),
    ("April sales were up.", AUG, "April", "period", "2024-04", "document"),
    ("Freight rose in June last year.", AUG, "June last year", "period", "2023-06", "document"),
    ("Freight rose in June of last year.", AUG, "June of last year", "period", "2023-06", "document"),
    ("A new tariff will take effect in June.", SEP, "June", "period", "2025-06", "document"),
    ("Fares were cut last month.", SEP, "last month", "period", "2024-08", "document"),
    ("Fares were cut last month.", JAN, "last month", "period", "2024-12", "document"),
    ("Fares go up this month.", JAN, "this month", "period", "2025-01", "document"),
    ("Fares go up next month.", NOV, "next month", "period", "2024-12", "document"),
    ("Fares go up in early March.", MAR, "early March", "period", "2025-03", "document"),
    ("It rose in October and November 2024.", NO, "October", "period", "2024-10", "absolute"),
    ("It rose in October and November 2024.", NO, "November 2024", "period", "2024-11", "absolute"),
    ("In November, after a fall in October, it rose.", NO, "October", "period", None, "document"),
    ("Output rose 3.9 percent in January-November.", NOV, "January-November", "period", "2024-01/2024-11", "document"),
    ("Output rose in January-August.", SEP, "January-August", "period", "2024-01/2024-08", "document"),
    ("Output rose in Jan-Sep 2024.", NO, "Jan-Sep 2024", "period", "2024-01/2024-09", "absolute"),
    ("Output rose in Jan.-Sept. 2024.", NO, "Jan.-Sept. 2024", "period", "2024-01/2024-09", "absolute"),
    (
        "Output rose from January to November.",
        date(2024, 12, 27),
        "from January to November",
        "period",
        "2024-01/2024-11",
        "document",
    ),
    (
        "Output rose between January and November.",
        JAN,
        "between January and November",
        "period",
        "2024-01/2024-11",
        "document",
    ),
    ("Output rose from January through March.", AUG, "from January through March", "period", "2024-Q1", "document"),
    ("Output rose January through March 2024.", NO, "January through March 2024", "period", "2024-Q1", "absolute"),
    (
        "Output in the January-June period of 2023 fell.",
        AUG,
        "the January-June period of 2023",
        "period",
        "2023-H1",
        "absolute",
    ),
    (
        "Output in January-October last year fell.",
        AUG,
        "January-October last year",
        "period",
        "2023-01/2023-10",
        "document",
    ),
    ("Traffic rose in April-December 2023.", NO, "April-December 2023", "period", "2023-04/2023-12", "absolute"),
    ("Traffic rose in April-March 2024.", NO, "April-March 2024", "period", "2023-04/2024-03", "absolute"),
    (
        "Traffic rose from October 2023 to March 2024.",
        NO,
        "from October 2023 to March 2024",
        "period",
        "2023-10/2024-03",
        "absolute",
    ),
    (
        "Traffic rose from October 2023 to March.",
        NO,
        "from October 2023 to March",
        "period",
        "2023-10/2024-03",
        "absolute",
    ),
    (
        "Traffic rose from November to February.",
        MAY,
        "from November to February",
        "period",
        "2023-11/2024-02",
        "document",
    ),
    (
        "The January-to-September figure was revised.",
        NOV,
        "The January-to-September",
        "period",
        "2024-01/2024-09",
        "document",
    ),
    ("Loans grew in the July-September quarter.", NOV, "the July-September quarter", "period", "2024-Q3", "document"),
    (
        "Loans grew in the January-March quarter of 2025.",
        NO,
        "the January-March quarter of 2025",
        "period",
        "2025-Q1",
        "absolute",
    ),
    (
        "Loans grew between January\nand June 2024.",
        NO,
        "between January\nand June 2024",
        "period",
        "2024-H1",
        "absolute",
    ),
]

PARTS: list[Row] = [
    ("Profit fell in the first half.", AUG, "the first half", "period", "2024-H1", "document"),
    ("Profit fell in the first half.", NO, "the first half", "period", None, "document"),
    ("Profit fell in the first half of 2024.", NO, "the first half of 2024", "period", "2024-H1", "absolute"),
    ("Profit fell in the first half of the year.", AUG, "the first half of the year", "period", "2024-H1", "document"),
    (
        "Profit fell in the first half of last year.",
        AUG,
        "the first half of last year",
        "period",
        "2023-H1",
        "document",
    ),
    ("Profit fell in the first half this year.", AUG, "the first half this year", "period", "2024-H1", "document"),
    ("A 4.3% fall in first-half net profit was reported.", AUG, "first-half", "period", "2024-H1", "document"),
    ("Trains arrive in the second half of 2026.", MAY, "the second half of 2026", "period", "2026-H2", "absolute"),
    ("Growth will slow in the second half.", AUG, "the second half", "period", "2024-H2", "document"),
    ("Growth slowed in the second half.", MAR, "the second half", "period", "2024-H2", "document"),
    ("H1 revenue was flat.", AUG, "H1", "period", "2024-H1", "document"),
    ("Revenue in H1 2024 was flat.", NO, "H1 2024", "period", "2024-H1", "absolute"),
    ("Revenue in 2H 2024 was flat.", NO, "2H 2024", "period", "2024-H2", "absolute"),
    ("Revenue in 1H25 was flat.", NO, "1H25", "period", "2025-H1", "absolute"),
    ("Loss widened in the first quarter.", MAY, "the first quarter", "period", "2024-Q1", "document"),
    ("Loss widened in the first quarter of 2025.", NO, "the first quarter of 2025", "period", "2025-Q1", "absolute"),
    ("First-quarter net income fell 4.6%.", MAY, "First-quarter", "period", "2024-Q1", "document"),
    ("Loss widened in the fourth quarter.", MAR, "the fourth quarter", "period", "2024-Q4", "document"),
    ("Loss widened in the third quarter.", MAR, "the third quarter", "period", "2024-Q3", "document"),
    (
        "Loss may narrow; it will report for the third quarter.",
        SEP,
        "the third quarter",
        "period",
        "2024-Q3",
        "document",
    ),
    ("Loss widened in the 3rd quarter of 2023.", NO, "the 3rd quarter of 2023", "period", "2023-Q3", "absolute"),
    ("Loss widened in Q3 2024.", NO, "Q3 2024", "period", "2024-Q3", "absolute"),
    ("Loss widened in Q3.", NOV, "Q3", "period", "2024-Q3", "document"),
    ("Loss widened in 1Q24.", NO, "1Q24", "period", "2024-Q1", "absolute"),
    ("Loss widened in 4Q 2023.", NO, "4Q 2023", "period", "2023-Q4", "absolute"),
    ("Loss widened in 3Q.", NOV, "3Q", "period", "2024-Q3", "document"),
    ("Loss widened in 2024Q2.", NO, "2024Q2", "period", "2024-Q2", "absolute"),
    ("Loss widened in 2024-Q2.", NO, "2024-Q2", "period", "2024-Q2", "absolute"),
    ("The 2024 first-half loss widened.", NO, "The 2024 first-half", "period", "2024-H1", "absolute"),
    ("The 2023 fourth quarter was dire.", NO, "The 2023 fourth quarter", "period", "2023-Q4", "absolute"),
    ("Last year's first quarter was dire.", MAY, "Last year's first quarter", "period", "2023-Q1", "document"),
    ("The last quarter of 2023 was dire.", NO, "The last quarter of 2023", "period", "2023-Q4", "absolute"),
    ("The final quarter of 2023 was dire.", NO, "The final quarter of 2023", "period", "2023-Q4", "absolute"),
    ("This quarter is better.", MAY, "This quarter", "period", "2024-Q2", "document"),
    ("It fell last quarter.", MAY, "last quarter", "period", "2024-Q1", "document"),
    ("It rises next quarter.", NOV, "next quarter", "period", "2025-Q1", "document"),
    ("Sales rose in the March quarter.", MAY, "the March quarter", "period", "2024-Q1", "document"),
    (
        "Sales rose in the December quarter of 2023.",
        NO,
        "the December quarter of 2023",
        "period",
        "2023-Q4",
        "absolute",
    ),
    ("Sales rose in the first 11 months.", JAN, "the first 11 months", "period", "2024-01/2024-11", "document"),
    (
        "Sales rose in the first 11 months of last year.",
        JAN,
        "the first 11 months of last year",
        "period",
        "2024-01/2024-11",
        "document",
    ),
    (
        "Sales rose in the first 10 months of 2024.",
        NO,
        "the first 10 months of 2024",
        "period",
        "2024-01/2024-10",
        "absolute",
    ),
    ("Sales rose in the first eight months.", SEP, "the first eight months", "period", "2024-01/2024-08", "document"),
    (
        "Sales rose in the first eight months of the year.",
        SEP,
        "the first eight months of the year",
        "period",
        "2024-01/2024-08",
        "document",
    ),
    ("Sales rose in the first two months.", MAR, "the first two months", "period", "2025-01/2025-02", "document"),
    (
        "Sales rose in the first three quarters.",
        NOV,
        "the first three quarters",
        "period",
        "2024-01/2024-09",
        "document",
    ),
    (
        "Sales rose in the last two months of 2024.",
        NO,
        "the last two months of 2024",
        "period",
        "2024-11/2024-12",
        "absolute",
    ),
    ("Nine-month net profit rose.", NOV, "Nine-month", "period", "2024-01/2024-09", "document"),
    ("For nine months of 2024 GDP rose.", NO, "nine months of 2024", "period", "2024-01/2024-09", "absolute"),
    ("Full-year guidance was kept.", NOV, "Full-year", "year", "2024", "document"),
    ("Full-year profit rose a tenth.", MAR, "Full-year", "year", "2024", "document"),
    (
        "In 2023, sales rose, above all in the first half of the year.",
        NOV,
        "the first half of the year",
        "period",
        "2023-H1",
        "context",
    ),
]

STRETCHES: list[Row] = [
    (
        "Net income in the six months to June was higher.",
        AUG,
        "the six months to June",
        "period",
        "2024-H1",
        "document",
    ),
    (
        "Results for the six months ended 30 June 2024.",
        NO,
        "the six months ended 30 June 2024",
        "period",
        "2024-H1",
        "absolute",
    ),
    (
        "Nine months ended September 30, 2024, were good.",
        NO,
        "Nine months ended September 30, 2024",
        "period",
        "2024-01/2024-09",
        "absolute",
    ),
    ("The three months to June 2024 were good.", NO, "The three months to June 2024", "period", "2024-Q2", "absolute"),
    ("The three months through June were good.", JUL, "The three months through June", "period", "2024-Q2", "document"),
    ("The quarter ended 31 December was good.", JAN, "The quarter ended 31 December", "period", "2024-Q4", "document"),
    (
        "The quarter ended September 30, 2023, was good.",
        NO,
        "The quarter ended September 30, 2023",
        "period",
        "2023-Q3",
        "absolute",
    ),
    ("The quarter to December 2024 was good.", NO, "The quarter to December 2024", "period", "2024-Q4", "absolute"),
    ("The year to March 2019 was good.", NO, "The year to March 2019", "year", "2018-04/2019-03", "absolute"),
    (
        "In the year ended March 31, 2024, it lost.",
        NO,
        "the year ended March 31, 2024",
        "year",
        "2023-04/2024-03",
        "absolute",
    ),
    ("The year ended December 31, 2024, was good.", NO, "The year ended December 31, 2024", "year", "2024", "absolute"),
    (
        "Return was 1.6 per cent in the year ended March 31.",
        JUL,
        "the year ended March 31",
        "year",
        "2023-04/2024-03",
        "document",
    ),
    (
        "The financial year to June 2024 was good.",
        NO,
        "The financial year to June 2024",
        "year",
        "2023-07/2024-06",
        "absolute",
    ),
    (
        "The 12 months to end-June 2024 were good.",
        NO,
        "The 12 months to end-June 2024",
        "year",
        "2023-07/2024-06",
        "absolute",
    ),
    (
        "The half-year ended 31 December 2023 was good.",
        NO,
        "The half-year ended 31 December 2023",
        "period",
        "2023-H2",
        "absolute",
    ),
    ("It expects a loss for the six months to June.", JUL, "the six months to June", "period", "2024-H1", "document"),
    (
        "The second quarter ended September 30, 2024, was good.",
        NO,
        "The second quarter ended September 30, 2024",
        "period",
        "2024-Q3",
        "absolute",
    ),
    ("Five years to 2023 saw growth.", NO, "Five years to 2023", "period", "2019/2023", "absolute"),
    (
        "The fiscal year from July 2023 to June 2024 was good.",
        NO,
        "The fiscal year from July 2023 to June 2024",
        "year",
        "2023-07/2024-06",
        "absolute",
    ),
]

FISCAL: list[Row] = [
    (INDIA + "It paid Rs 9,252 crore in 2023-24.", NO, "2023-24", "year", "2023-04/2024-03", "absolute"),
    (INDIA + "Profit for FY24 rose.", NO, "FY24", "year", "2023-04/2024-03", "absolute"),
    (INDIA + "Profit for FY 2024-25 rose.", NO, "FY 2024-25", "year", "2024-04/2025-03", "absolute"),
    (INDIA + "Profit for FY2023-24 rose.", NO, "FY2023-24", "year", "2023-04/2024-03", "absolute"),
    (INDIA + "Profit for FY 2024/25 rose.", NO, "FY 2024/25", "year", "2024-04/2025-03", "absolute"),
    (
        INDIA + "Profit for the fiscal year 2023-24 rose.",
        NO,
        "the fiscal year 2023-24",
        "year",
        "2023-04/2024-03",
        "absolute",
    ),
    (
        INDIA + "Profit for the 2022/23 financial year rose.",
        NO,
        "the 2022/23 financial year",
        "year",
        "2022-04/2023-03",
        "absolute",
    ),
    (INDIA + "Profit in Q2FY25 rose.", NO, "Q2FY25", "period", "2024-Q3", "absolute"),
    (INDIA + "Profit in Q1 FY25 rose.", NO, "Q1 FY25", "period", "2024-Q2", "absolute"),
    (INDIA + "Profit in Q3 of FY24 rose.", NO, "Q3 of FY24", "period", "2023-Q4", "absolute"),
    (INDIA + "Profit in H1FY25 rose.", NO, "H1FY25", "period", "2024-04/2024-09", "absolute"),
    (INDIA + "Profit in 9MFY24 rose.", NO, "9MFY24", "period", "2023-04/2023-12", "absolute"),
    (
        INDIA + "Profit in the first half of FY25 rose.",
        NO,
        "the first half of FY25",
        "period",
        "2024-04/2024-09",
        "absolute",
    ),
    (
        INDIA + "Profit in the third quarter of 2024-25 rose.",
        NO,
        "the third quarter of 2024-25",
        "period",
        "2024-Q4",
        "absolute",
    ),
    (
        INDIA + "Profit in the third quarter (October-December) of 2024-25 rose.",
        NO,
        "the third quarter",
        "period",
        "2024-Q4",
        "absolute",
    ),
    (INDIA + "Profit in the second quarter rose.", NOV, "the second quarter", "period", "2024-Q3", "document"),
    (INDIA + "Profit in the current fiscal rose.", NOV, "the current fiscal", "year", "2024-04/2025-03", "document"),
    (
        INDIA + "Profit in the last financial year rose.",
        NOV,
        "the last financial year",
        "year",
        "2023-04/2024-03",
        "document",
    ),
    (
        INDIA + "Profit in the last financial year rose.",
        MAR,
        "the last financial year",
        "year",
        "2023-04/2024-03",
        "document",
    ),
    (INDIA + "Profit next fiscal year is open.", NOV, "next fiscal year", "year", "2025-04/2026-03", "document"),
    (
        INDIA + "Output in the first half of the current fiscal rose.",
        NOV,
        "the first half of the current fiscal",
        "period",
        "2024-04/2024-09",
        "document",
    ),
    (
        INDIA + "Loading in April-December rose.",
        date(2025, 2, 1),
        "April-December",
        "period",
        "2024-04/2024-12",
        "document",
    ),
    (ESKOM + "Sales in FY24 fell.", NO, "FY24", "year", "2023-04/2024-03", "absolute"),
    (ESKOM + "Sales in fiscal 2024 fell.", NO, "fiscal 2024", "year", "2023-04/2024-03", "absolute"),
    ("Pakistan's state firms in FY24 lost money.", NO, "FY24", "year", "2023-07/2024-06", "absolute"),
    ("Egyptian firms lost money in FY2023/24.", NO, "FY2023/24", "year", "2023-07/2024-06", "absolute"),
    ("Japan Post lost money in fiscal 2023.", NO, "fiscal 2023", "year", "2023-04/2024-03", "absolute"),
    ("Orsted earned more in FY24.", NO, "FY24", "year", "2024", "absolute"),
    ("Orsted earned more in Q1 FY24.", NO, "Q1 FY24", "period", "2024-Q1", "absolute"),
    (
        "The firm, whose financial year ended 30 September, lost money in FY24.",
        NO,
        "FY24",
        "year",
        "2023-10/2024-09",
        "absolute",
    ),
    ("The group's 2023-24 financial year was good.", NO, "2023-24 financial year", "year", None, "absolute"),
]

INSTANTS: list[Row] = [
    ("At the end of June debt was high.", SEP, "the end of June", "date", "2024-06-30", "document"),
    ("At the end of October debt was high.", NOV, "the end of October", "date", "2024-10-31", "document"),
    ("At the end of September debt was high.", AUG, "the end of September", "date", "2023-09-30", "document"),
    ("At the end of 2023 debt was high.", NO, "the end of 2023", "date", "2023-12-31", "absolute"),
    ("At the end of last year debt was high.", MAY, "the end of last year", "date", "2023-12-31", "document"),
    ("At the end of March 2025 debt was high.", NO, "the end of March 2025", "date", "2025-03-31", "absolute"),
    ("At the end of the first half debt was high.", AUG, "the end of the first half", "date", "2024-06-30", "document"),
    (
        "At the end of the third quarter of 2024 debt was high.",
        NO,
        "the end of the third quarter of 2024",
        "date",
        "2024-09-30",
        "absolute",
    ),
    (
        "It rose in 2023, and debt at the end of the year was high.",
        NOV,
        "the end of the year",
        "date",
        "2023-12-31",
        "context",
    ),
    (
        "Profit rose in the first half. At the end of the period debt was high.",
        AUG,
        "the end of the period",
        "date",
        "2024-06-30",
        "context",
    ),
    (
        "Profit rose in the third quarter. At quarter-end debt was high.",
        NOV,
        "quarter-end",
        "date",
        "2024-09-30",
        "context",
    ),
    ("Profit rose in 2024. At year-end debt was high.", MAR, "year-end", "date", "2024-12-31", "context"),
    ("At end-June debt was high.", JUL, "end-June", "date", "2024-06-30", "document"),
    ("At end-September debt was high.", NOV, "end-September", "date", "2024-09-30", "document"),
    ("At end-2023 debt was high.", NO, "end-2023", "date", "2023-12-31", "absolute"),
    ("At end March debt was high.", MAY, "end March", "date", "2024-03-31", "document"),
    ("As of March 31, debt was high.", JUL, "March 31", "date", "2024-03-31", "document"),
    ("As of Nov. 30, debt was high.", date(2024, 12, 30), "Nov. 30", "date", "2024-11-30", "document"),
    ("As at 30 June 2024 debt was high.", NO, "30 June 2024", "date", "2024-06-30", "absolute"),
    ("As on September 30, stocks were high.", NOV, "September 30", "date", "2024-09-30", "document"),
    ("The ratio was 5.3% at March 31.", date(2025, 5, 11), "March 31", "date", "2025-03-31", "document"),
    ("As of June, debt was high.", AUG, "June", "period", "2024-06-30", "document"),
    ("By the end of October, 300 were shut.", NOV, "the end of October", "date", "2024-10-31", "document"),
    ("It will close 300 by the end of 2025.", NOV, "the end of 2025", "date", "2025-12-31", "absolute"),
    (
        "It had risen since the beginning of the year.",
        NOV,
        "the beginning of the year",
        "date",
        "2024-01-01",
        "document",
    ),
    ("There were 147 brokerages at mid-year.", SEP, "mid-year", "date", "2024-06-30", "document"),
    (
        "Its net debt, 33 billion at the end of June, would shrink.",
        JUL,
        "the end of June",
        "date",
        "2024-06-30",
        "document",
    ),
]

RELATIVE: list[Row] = [
    ("Profit rose last year.", NOV, "last year", "year", "2023", "document"),
    ("Profit rose last year.", NO, "last year", "year", None, "document"),
    ("Profit rises this year.", NOV, "this year", "year", "2024", "document"),
    ("Last year's profit rose.", NOV, "Last year", "year", "2023", "document"),
    ("Profit rises next year.", NOV, "next year", "year", "2025", "document"),
    ("It was better the year before last.", NOV, "the year before last", "year", "2022", "document"),
    ("Shares rose this week.", MAR, "this week", "period", "2025-03-17/2025-03-23", "document"),
    ("Shares rose last week.", date(2024, 10, 15), "Last week".lower(), "period", "2024-10-07/2024-10-13", "document"),
    ("Its loss for the week was 1.6%.", MAR, "the week", "period", "2025-03-17/2025-03-21", "document"),
    ("Sales rose to 5 million in 2024 from a year earlier.", NO, "a year earlier", "period", "2023", "offset"),
    ("Sales rose in the first half of 2024 from a year ago.", NO, "a year ago", "period", "2023-H1", "offset"),
    ("Sales rose from a year earlier.", NOV, "a year earlier", "period", None, "offset"),
    ("In October the sum fell from the previous month.", NOV, "the previous month", "period", "2024-09", "offset"),
    ("In 2024 the sum fell from the previous year.", NO, "the previous year", "period", "2023", "offset"),
    ("In 2024 the sum fell from the year before.", NO, "the year before", "period", "2023", "offset"),
    (
        "In the third quarter of 2024 it fell from the previous quarter.",
        NO,
        "the previous quarter",
        "period",
        "2024-Q2",
        "offset",
    ),
    (
        "In the third quarter of 2024 it fell from the previous three months.",
        NO,
        "the previous three months",
        "period",
        "2024-Q2",
        "offset",
    ),
    (
        "At the end of June it was down from three months earlier.",
        AUG,
        "three months earlier",
        "period",
        "2024-03-31",
        "offset",
    ),
    (
        "At the end of 2022 there were more than ten years before.",
        NO,
        "ten years before",
        "period",
        "2012-12-31",
        "offset",
    ),
    ("In September 2024 it fell from a month earlier.", NO, "a month earlier", "period", "2024-08", "offset"),
    (
        "In the first half of 2024 it rose from the same period last year.",
        NO,
        "the same period last year",
        "period",
        "2023-H1",
        "offset",
    ),
    (
        "In the first half of 2024 it rose from the same period of 2023.",
        NO,
        "the same period of 2023",
        "period",
        "2023-H1",
        "offset",
    ),
    (
        "In the first half of 2024 it rose from the same period of pre-pandemic 2019.",
        NO,
        "the same period of pre-pandemic 2019",
        "period",
        "2019-H1",
        "offset",
    ),
    (
        "In the third quarter of 2024 it rose on the corresponding quarter of 2023.",
        NO,
        "the corresponding quarter of 2023",
        "period",
        "2023-Q3",
        "offset",
    ),
    (
        "In the third quarter of 2024 it rose from the year-ago quarter.",
        NO,
        "the year-ago quarter",
        "period",
        "2023-Q3",
        "offset",
    ),
    (
        "In the third quarter of 2024 it rose from the year-earlier period.",
        NO,
        "the year-earlier period",
        "period",
        "2023-Q3",
        "offset",
    ),
    ("In 2024 it rose from the prior year.", NO, "the prior year", "period", "2023", "offset"),
    (
        "In the first quarter of 2024 it rose from the same three months last year.",
        NO,
        "the same three months last year",
        "period",
        "2023-Q1",
        "offset",
    ),
    (
        "In January-October 2024 it was lower than in the same period.",
        NO,
        "the same period",
        "period",
        "2023-01/2023-10",
        "offset",
    ),
    (
        "In January-October 2024 it fell. In the same period, costs rose.",
        NO,
        "the same period",
        "period",
        "2024-01/2024-10",
        "context",
    ),
    (
        "In January-October 2024 it fell. During the period costs rose.",
        NO,
        "the period",
        "period",
        "2024-01/2024-10",
        "context",
    ),
    (
        "In the first quarter of 2024 it fell. In the quarter costs rose.",
        NO,
        "the quarter",
        "period",
        "2024-Q1",
        "context",
    ),
    ("In 2024 it fell. During the year costs rose.", MAR, "the year", "year", "2024", "context"),
    (
        "In the year to March 2024 it fell. In the financial year costs rose.",
        NO,
        "the financial year",
        "year",
        "2023-04/2024-03",
        "context",
    ),
    ("In 2023 it fell. That year costs rose.", NOV, "That year", "year", "2023", "context"),
    ("In 2023 it fell. In the same year costs rose.", NOV, "the same year", "year", "2023", "context"),
    (
        "In the first nine months of 2024 it fell. Revenue for the nine months rose.",
        NO,
        "the nine months",
        "period",
        "2024-01/2024-09",
        "context",
    ),
    (
        "In the first half of 2024 it rose, against a loss in the first half of 2023. Costs in the period rose.",
        NO,
        "the period",
        "period",
        "2024-H1",
        "context",
    ),
    ("It fell over the past two years.", NOV, "the past two years", "period", "2022-11-30/2024-11-29", "document"),
    ("It fell in the last three months.", NOV, "the last three months", "period", "2024-08-30/2024-11-29", "document"),
    ("In the seven months, exports rose.", AUG, "the seven months", "period", "2024-01/2024-07", "document"),
    (
        "Exports fell in the first 20 days of August.",
        AUG,
        "the first 20 days of August",
        "period",
        "2024-08-01/2024-08-20",
        "document",
    ),
    ("Sales rose in 2023, more than in the previous one.", AUG, "the previous one", "period", "2022", "offset"),
    ("It lost money in 2023 but paid a dividend for the year.", AUG, "the year", "year", "2023", "context"),
    (
        "It earned 5 million in 2023. For the year, it expects to earn more.",
        AUG,
        "the year",
        "year",
        "2024",
        "document",
    ),
    ("Sales in 2023 fell short of the plan for the year.", AUG, "the year", "year", "2023", "context"),
    (
        INDIA + "Capex rose over the last two financial years.",
        AUG,
        "the last two financial years",
        "period",
        "2022-04/2024-03",
        "document",
    ),
    ("It fell in the past decade.", NOV, "the past decade", "period", "2014-11-30/2024-11-29", "document"),
    (
        "It will fall over the next three years.",
        NOV,
        "the next three years",
        "period",
        "2024-11-30/2027-11-29",
        "document",
    ),
    ("It fell over the past five years.", NO, "the past five years", "period", None, "document"),
    ("It fell over the past few years.", NOV, "the past few years", "period", None, "document"),
]

BOUNDS: list[Row] = [
    ("It will be net-zero by 2060.", NO, "2060", "year", "2060", "absolute"),
    ("Sales have risen since 2012.", NO, "2012", "year", "2012", "absolute"),
    ("The bond runs until 2027.", NO, "2027", "year", "2027", "absolute"),
    ("It was common before 2025.", NO, "2025", "year", "2025", "absolute"),
    ("It was common after 2019.", NO, "2019", "year", "2019", "absolute"),
    ("It is due no later than 2030.", NO, "2030", "year", "2030", "absolute"),
    ("By the second half of 2026 it will be ready.", NO, "the second half of 2026", "period", "2026-H2", "absolute"),
    ("It has risen since March 2020.", NO, "March 2020", "period", "2020-03", "absolute"),
]

PLANS: list[Row] = [
    (
        "Under the 14th Five-Year Plan (2021-25), it rose.",
        NO,
        "the 14th Five-Year Plan (2021-25)",
        "period",
        "2021/2025",
        "absolute",
    ),
    (
        "In the 14th Five-Year Plan period (2021-2025), it rose.",
        NO,
        "the 14th Five-Year Plan period (2021-2025)",
        "period",
        "2021/2025",
        "absolute",
    ),
    (
        "In the 13th Five-Year Plan period it rose.",
        NO,
        "the 13th Five-Year Plan period",
        "period",
        "2016/2020",
        "absolute",
    ),
    ("The 15th Five-Year Plan is being drafted.", NO, "The 15th Five-Year Plan", "period", "2026/2030", "absolute"),
    ("The Twelfth Five-Year Plan was kinder.", NO, "The Twelfth Five-Year Plan", "period", "2011/2015", "absolute"),
]

DURATIONS: list[Row] = [
    ("Maintenance lasts for 30 years.", NO, "30 years", "duration", None, "absolute"),
    ("The three-year notes pay 4.15 percent.", NO, "three-year", "duration", None, "absolute"),
    ("The 10-year yield slipped.", NO, "10-year", "duration", None, "absolute"),
    ("It is the highest close in 16 years.", NO, "16 years", "duration", None, "absolute"),
    ("Two straight years of losses ended.", NO, "Two straight years", "duration", None, "absolute"),
    ("It is suspended for 25 trading days.", NO, "25 trading days", "duration", None, "absolute"),
    ("It runs for five to seven years.", NO, "five to seven years", "duration", None, "absolute"),
    ("It pledged not to sell for six months.", NO, "six months", "duration", None, "absolute"),
    ("Its company's five-year plan is out.", NO, "five-year", "duration", None, "absolute"),
]

UNDATED: list[Row] = [
    (
        "Operation of SOEs, January-November 2023\nFrom January to November, income rose.",
        NO,
        "From January to November",
        "period",
        "2023-01/2023-11",
        "context",
    ),
    ("In March 2024 sales rose. In April they fell.", NO, "April", "period", "2024-04", "context"),
    ("In March 2024 sales rose.\n\nIn April they fell.", NO, "April", "period", None, "document"),
    (
        "It lost money in the year to March 31, 2024. In the financial year, sales fell.",
        NO,
        "the financial year",
        "year",
        "2023-04/2024-03",
        "context",
    ),
]

CHINESE: list[Row] = [
    ("2024年1-11月，营业总收入同比增长1.3%。", NO, "2024年1-11月", "period", "2024-01/2024-11", "absolute"),
    ("2024年1月至10月，利润下降。", NO, "2024年1月至10月", "period", "2024-01/2024-10", "absolute"),
    ("1—10月，利润下降。", NOV, "1—10月", "period", "2024-01/2024-10", "document"),
    ("10月份，收入环比下降1.4%。", NOV, "10月份", "period", "2024-10", "document"),
    ("2024年10月收入下降。", NO, "2024年10月", "period", "2024-10", "absolute"),
    ("２０２４年１０月收入下降。", NO, "２０２４年１０月", "period", "2024-10", "absolute"),
    ("上半年净利润增长。", AUG, "上半年", "period", "2024-H1", "document"),
    ("2023年下半年净利润增长。", NO, "2023年下半年", "period", "2023-H2", "absolute"),
    ("去年上半年净利润增长。", AUG, "去年上半年", "period", "2023-H1", "document"),
    ("前三季度营收7915亿元。", NOV, "前三季度", "period", "2024-01/2024-09", "document"),
    ("前11个月营收增长。", date(2024, 12, 27), "前11个月", "period", "2024-01/2024-11", "document"),
    ("今年前两个月营收增长。", MAR, "今年前两个月", "period", "2025-01/2025-02", "document"),
    ("第三季度营收增长。", NOV, "第三季度", "period", "2024-Q3", "document"),
    ("2025年一季度营收增长。", NO, "2025年一季度", "period", "2025-Q1", "absolute"),
    ("今年一季度营收增长。", MAY, "今年一季度", "period", "2024-Q1", "document"),
    ("2024年营收增长。", NO, "2024年", "year", "2024", "absolute"),
    ("二〇二四年营收增长。", NO, "二〇二四年", "year", "2024", "absolute"),
    ("去年营收增长。", NOV, "去年", "year", "2023", "document"),
    ("明年将增长。", NOV, "明年", "year", "2025", "document"),
    ("2024年1-10月增长，比去年同期高2%。", NO, "去年同期", "period", "2023-01/2023-10", "offset"),
    ("2024年1-10月增长，比2023年同期高2%。", NO, "2023年同期", "period", "2023-01/2023-10", "offset"),
    ("2024年营收比上年增长2%。", NO, "上年", "period", "2023", "offset"),
    ("截至6月末，资产负债率64.9%。", AUG, "6月末", "date", "2024-06-30", "document"),
    ("截至2024年9月30日，总资产增长。", NO, "2024年9月30日", "date", "2024-09-30", "absolute"),
    ("较年初上升0.2个百分点。", NOV, "年初", "date", "2024-01-01", "document"),
    ("2023年末总资产增长。", NO, "2023年末", "date", "2023-12-31", "absolute"),
    ("去年12月底总资产增长。", NOV, "去年12月底", "date", "2023-12-31", "document"),
    ("三季度末总资产增长。", NOV, "三季度末", "date", "2024-09-30", "document"),
    ("5月6日发布。", MAY, "5月6日", "date", "2024-05-06", "document"),
    ("发布时间：2023年5月6日", NO, "2023年5月6日", "date", "2023-05-06", "absolute"),
    ("昨日发布。", MAY, "昨日", "date", "2024-05-13", "document"),
    ("上周发布。", MAY, "上周", "period", "2024-05-06/2024-05-12", "document"),
    ("上月下降。", MAY, "上月", "period", "2024-04", "document"),
    ("“十四五”时期，投资增长。", NO, "“十四五”时期", "period", "2021/2025", "absolute"),
    ("2012年至2023年增长。", NO, "2012年至2023年", "year", "2012/2023", "absolute"),
    ("2021-2025年投资。", NO, "2021-2025年", "year", "2021/2025", "absolute"),
    ("近三年增长。", NOV, "近三年", "period", "2021-11-30/2024-11-29", "document"),
    ("20世纪90年代改革。", NO, "20世纪90年代", "period", "1990/1999", "absolute"),
    ("发行三年期债券。", NO, "三年期", "duration", None, "absolute"),
    ("全年增长5%。", NOV, "全年", "year", "2024", "document"),
]

TOLD_EDGES: list[Row] = [
    (
        "For the current business year through next June, the builder expects a loss.",
        NOV,
        "the current business year through next June",
        "year",
        "2024-07/2025-06",
        "document",
    ),
    (
        "A deficit is seen in the fiscal year that starts in January.",
        NOV,
        "the fiscal year that starts in January",
        "year",
        "2025",
        "document",
    ),
    ("It hired more in the past business year.", NOV, "the past business year", "year", "2023", "document"),
    (
        "Sales may slip in the year ending next March.",
        NOV,
        "the year ending next March",
        "year",
        "2024-04/2025-03",
        "document",
    ),
    ("Use was up in October from the previous October.", NOV, "the previous October", "period", "2023-10", "document"),
    (
        "It lost 5 million rand in 2023. Its mines sold 3 tonnes in the year against a target of 4 tonnes.",
        NOV,
        "the year",
        "year",
        "2023",
        "context",
    ),
    (
        "The carrier earned 9 million in 2023, twice the 4 million it made in 2022. It flew 5 planes during the year.",
        NOV,
        "the year",
        "year",
        "2023",
        "context",
    ),
]

ROWS = [
    *YEARS, *DAYS, *MONTHS, *PARTS, *STRETCHES, *FISCAL, *INSTANTS, *RELATIVE, *BOUNDS, *PLANS, *DURATIONS, *UNDATED,
    *CHINESE, *TOLD_EDGES,
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "doc_date", "span", "kind", "code", "anchor"), ROWS, ids=lambda value: str(value)[-48:]
)
def test_reads_dates(text: str, doc_date: date | None, span: str, kind: str, code: str | None, anchor: str) -> None:
    mentions = find_dates_in_text(text, doc_date)
    for one in mentions:
        assert text[one.start : one.end] == one.text
    found = {one.text: one for one in mentions}
    assert span in found, [one.text for one in mentions]
    one = found[span]
    assert (one.type, one.period.code if one.period else None, one.anchor) == (kind, code, anchor)


def test_there_are_rows_enough() -> None:
    assert len(ROWS) >= 250


@pytest.mark.parametrize(
    "text",
    [
        "It shipped 2,024 tonnes.",
        "It paid 1,990 yuan a tonne.",
        "The plant of 2000 MW is shut.",
        "It has 2025 employees.",
        "A 2000-MW plant is shut.",
        "It produced 2024 tonnes of copper.",
        "More than 2000 of them left.",
        "It cost $2024.",
        "It cost Rs 2000 per tonne.",
        "The 9-7 lakh range was narrow.",
        "It may fall.",
        "May it rise?",
        "Troops march on.",
        "March on, they said.",
        "A Long March 5 rocket failed.",
        "Second, costs rose.",
        "The second largest bank rose.",
        "Tel: 010-6855 2114.",
        "Call +852 2126 2018 now.",
        "Ranked No. 2024 on the list.",
        "It makes the Boeing 737 MAX and the A350.",
        "The CR2024 train is tested.",
        "It opens at 4:30 p.m. and 17:30.",
        "It opens at 2030 GMT.",
        "A quarter of its output is exported.",
        "It produces 3 tonnes a year.",
        "Output rose 3 percent year on year.",
        "Output rose 3 percent on the year.",
        "The 58-year-old chairman spoke.",
        "Two-thirds of it is new.",
        "It is on the Forbes Global 2000 list.",
        "The index was 2024.31 points.",
        "Version 1.2024 is out.",
        "Model 3 and Q3-X are cars.",
        "Rule 2016 applies.",
        "The first half-hour was slow.",
        "第三方平台",
        "一半以上",
        "3个百分点",
    ],
)
def test_is_no_date(text: str) -> None:
    assert find_dates_in_text(text, NOV) == []


@pytest.mark.parametrize(
    ("text", "span", "is_instant", "is_bound"),
    [
        ("Debt was high at the end of June.", "the end of June", True, False),
        ("Debt was high as of March 31.", "March 31", True, False),
        ("Debt was high as of 31 December 2023.", "31 December 2023", True, False),
        ("Debt will fall by the end of 2025.", "the end of 2025", True, True),
        ("Debt will fall by 2030.", "2030", False, True),
        ("Debt has risen since 2012.", "2012", False, True),
        ("It signed on Monday.", "Monday", False, False),
        ("It rose in 2024.", "2024", False, False),
        ("截至6月末，负债率下降。", "6月末", True, False),
        ("到2030年达到峰值。", "2030年", False, True),
        ("自2012年起增长。", "2012年", False, True),
    ],
)
def test_marks_instants_and_bounds(text: str, span: str, is_instant: bool, is_bound: bool) -> None:
    one = next(one for one in find_dates_in_text(text, NOV) if one.text == span)
    assert (one.is_instant, one.is_bound) == (is_instant, is_bound)


def test_a_level_then_and_a_level_now_are_two_years() -> None:
    text = "It rose from 2 trillion yuan in 2012 to 4.5 trillion yuan in 2023."
    assert [one.text for one in find_dates_in_text(text, None)] == ["2012", "2023"]


def test_before_an_event_is_no_offset() -> None:
    found = find_dates_in_text("In 2024 it sold more than in the year before the merger, a year before Li left.", None)
    assert not [one for one in found if one.anchor == "offset"]


def test_title_lends_its_year() -> None:
    found = find_dates_in_text("From January to May, income rose.", None, "Operation in January-May 2023")
    assert [one.period and one.period.code for one in found] == ["2023-01/2023-05"]


def _offset(text: str, sentence: str) -> DateMention:
    return next(one for one in find_dates_in_text(sentence, NOV) if one.text == text)


@pytest.mark.parametrize(
    ("text", "sentence", "base", "code"),
    [
        ("a year earlier", "Up from a year earlier.", Period.half(2024, 1), "2023-H1"),
        ("a year earlier", "Up from a year earlier.", Period.day(date(2024, 2, 29)), "2023-02-28"),
        ("the previous month", "Up from the previous month.", Period.months(2024, 10, 10), "2024-09"),
        ("the previous month", "Up from the previous month.", Period.months(2024, 1, 10), "2024-09"),
        ("the previous quarter", "Up from the previous quarter.", Period.quarter(2025, 1), "2024-Q4"),
        ("the previous year", "Up from the previous year.", Period.months(2023, 4, 3, 2024), "2022-04/2023-03"),
        ("the same period of 2023", "Up from the same period of 2023.", Period.half(2024, 1), "2023-H1"),
        ("the same period of 2019", "Up from the same period of 2019.", Period.months(2024, 1, 9), "2019-01/2019-09"),
        ("the same period last year", "Up from the same period last year.", Period.half(2024, 1), "2023-H1"),
        ("three months earlier", "Down from three months earlier.", Period.day(date(2024, 6, 30)), "2024-03-31"),
        ("去年同期", "高于去年同期。", Period.months(2024, 1, 10), "2023-01/2023-10"),
        ("2022年同期", "高于2022年同期。", Period.months(2024, 1, 10), "2022-01/2022-10"),
    ],
)  # fmt: skip
def test_resolves_offsets(text: str, sentence: str, base: Period, code: str) -> None:
    assert resolve_offset(_offset(text, sentence), base).code == code


def test_find_dates_takes_a_doc() -> None:
    doc = spacy.blank("en")("Debt fell in June 2024.")
    (one,) = find_dates(doc, None)
    assert doc.text[one.start : one.end] == "June 2024"


_WORDS = st.sampled_from(
    [
        "the",
        "The",
        "first",
        "half",
        "of",
        "last",
        "year",
        "quarter",
        "2024",
        "2023-24",
        "31",
        "March",
        "May",
        "Sept.",
        "to",
        "from",
        "between",
        "and",
        "end",
        "ended",
        "Q3",
        "FY25",
        "1Q24",
        "nine",
        "months",
        "earlier",
        "same",
        "period",
        "14th",
        "Five-Year",
        "Plan",
        "late",
        "-",
        "–",
        ",",
        ".",
        "\n",
        "年",
        "月",
        "日",
        "1-11月",
        "上半年",
        "去年",
        "同期",
        "末",
        "²",
        "０",
    ]
)
_TEXTS = st.one_of(st.text(), st.lists(_WORDS, max_size=25).map(" ".join), st.lists(_WORDS, max_size=25).map("".join))


@settings(max_examples=400, deadline=None)
@given(text=_TEXTS, doc_date=st.one_of(st.none(), st.dates()))
def test_any_text_gives_ordered_exact_spans(text: str, doc_date: date | None) -> None:
    mentions = find_dates_in_text(text, doc_date)
    floor = 0
    for one in mentions:
        assert floor <= one.start < one.end
        assert text[one.start : one.end] == one.text
        assert one.period is None or one.period.start <= one.period.end
        floor = one.end
    assert mentions == find_dates_in_text(text, doc_date)
