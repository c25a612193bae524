"""DEV: code in other languages and manners: Kotlin, Swift, C#, Perl, PowerShell, spreadsheets."""
# ruff: noqa: E501  # a template or a list stands on its line

from __future__ import annotations

from training.corpus.family import of_templates

FAMILY = of_templates(
    "code_snippet",
    "code",
    (
        'val p = Patient(name = "{name.full#1}", born = LocalDate.of({year#1}, 3, 14), tel = "{phone#1}")',
        'var member = new Member {{ Surname = "{name.family#1}", Forename = "{name.given#1}", PolicyNo = "{plan#1}" }};',
        'let contact = Contact(fullName: "{name.full#1}", mobile: "{phone#1}") // met {~him#1} on {date#1}',
        "my %pt = (last => '{name.family#1}', first => '{name.given#1}', dob => '{dob.us#1}');",
        "New-ADUser -Name \"{name.full#1}\" -SamAccountName {login#1} -EmailAddress {email#1} -AccountPassword (ConvertTo-SecureString '{secret.password#1}')",
        '=VLOOKUP("{name.comma#1}", Patients!A:F, 4, FALSE)',
        '=IF(B2>140,"high","ok")',
        "fun dose(kg: Double) = kg * 15 // {~drug} {~dose}",
        "public enum Sex {{ Female, Male, Unknown }} // administrative gender",
        "Get-Process | Where-Object {{ $_.CPU -gt 100 }} | Sort-Object Name",
        "#define MAX_NAME 64 /* longest patient name */",
        'resource "aws_db_instance" "ehr" {{\n  username = "{login#1}"\n  password = "{secret.password#1}"\n}}',
    ),
)
