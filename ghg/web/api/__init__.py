"""`/api/v1` for programs: one table of addresses, each with the desk's own function behind it.

    GET   reads; query parameters are the words of the function
    POST  acts; a JSON object, or the bytes of a file with the words in the query

A row of the table (`Route`) names method, address and function; what may be asked for is read off
the function's signature (`shapes`), so an address takes what the desk takes and nothing else.
Decimals are strings both ways. Mistakes are `application/problem+json` with the codes and places of
the command line. An act that waits for a second person is answered 202 with its number.

    Idempotency-Key    an act under it is done once (`ghg.desk.request`); a push of readings needs
                       none. Founding an organisation and setting a password, which stand before
                       persons are known, take no notice of it
    If-Match           where the table names a `version`: the act fails when it is not the one seen
    Prefer: draft      what would wait for a second person is kept as a draft
"""
