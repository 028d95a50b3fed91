"""Makes small archives with the fields of those of 4 GiB and more: `python3 generate.py` writes zip64.json."""
import base64
import io
import json
import pathlib
import zipfile

record = {}
for name, limit, count in [("members", 10, 1 << 16), ("end", 1 << 31, 1), ("both", 10, 1), ("plain", 1 << 31, 1 << 16)]:
    zipfile.ZIP64_LIMIT, zipfile.ZIP_FILECOUNT_LIMIT = limit, count
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for member, compression in [("a.txt", zipfile.ZIP_STORED), ("b.txt", zipfile.ZIP_DEFLATED)]:
            info = zipfile.ZipInfo(member, (2024, 1, 2, 3, 4, 6))
            info.compress_type = compression
            archive.writestr(info, f"{member} holds this text, this text, this text and this text.")
    record[name] = base64.b64encode(file.getvalue()).decode()
(pathlib.Path(__file__).parent / "zip64.json").write_text(json.dumps(record, indent=1) + "\n")
