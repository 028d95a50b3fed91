"""Records what Python's json reads, refuses and writes: `KERAS-PYTHON generate.py` writes texts.json."""
import json
import os

FOLDER = os.path.dirname(os.path.abspath(__file__))

TEXTS = [
    "", "[", "{", '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a" 1}', "[1 2]", "[1,]", '{"a":1,}', "nul", "-", "01", "1.", "1e", "1e+", ".5", "+1", '"a', '"\\x"', '"\\u12"', '"\\u 123"', '"\\', '"\\u+123"',
    '"a\nb"', "1 2", "[1] x", "\ufeff[1]", "NaN", "-Infinity", "Infinity", "-NaN", "1e400", "-1e400", "-0", "-0.0", "0", "9223372036854775807", "9223372036854775808", "-9223372036854775808",
    "123456789012345678901234567890", '"\\ud800"', '"\\ud83d\\ude00"', '"\\ud800\\u0041"', '"\\udc00\\ud800"', '{"a":1,"b":2,"a":3}', "{'a':1}", "[1,,2]", '{"a":1 "b":2}', "{1:2}", "\t[ 1 , 2 ]\r\n",
    '"\\"\\\\\\/\\b\\f\\n\\r\\t"', "True", "None", "1E5", "1.5e+3", "1e-7", "5e-324", "[nan]", "\x0b[1]", "\u00a0[1]", '"tab\there"', "-a", "1.0e", "tru", "[true,false,null]", "[[[[]]]]", "{}", "[]",
    '{"a":{"b":[1,2,{"c":null}]}}', '"é\u2028\x7f😀"', '{"":0}', "0.1", "1e15", "1e16", "123456789.123", "1.7976931348623157e308", "[1]\n\n]", "\n\n  [1,\n2 3]", '["a",\n"b\\q"]', "1" * 4300, "1" * 4301, "-" + "1" * 4301,
]


def read(text):
    try:
        return {"value": json.dumps(json.loads(text)), "indented": json.dumps(json.loads(text), indent=2, sort_keys=True)}
    except ValueError as e:
        return {"error": str(e)}


with open(os.path.join(FOLDER, "texts.json"), "w") as f:
    json.dump([{"text": text, **read(text)} for text in TEXTS], f, indent=1)
    f.write("\n")
