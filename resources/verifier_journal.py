"""Vérifie un journal exporté de Coordo, sans Coordo : python3 verifier.py [options]

  --cle CLÉ      clé de contrôle du journal (fiche de secours), une fois par clé
  --code CODE    code du pied d'une feuille : "48213 · 7K2M-QX4D-9A", autant qu'on en a
Lit journal.jsonl, journal.csv, tete.json et ancres.jsonl du dossier où il se trouve.
"""
import argparse, hashlib, hmac, json, re, sys
from pathlib import Path

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
HERE, PROBLEMS = Path(__file__).resolve().parent, []

def letters(h):
    number = int.from_bytes(h[:7], "big") >> 6
    text = "".join(ALPHABET[(number >> (5 * place)) & 31] for place in range(9, -1, -1))
    return f"{text[:4]}-{text[4:8]}-{text[8:]}"

def wrong(text):
    PROBLEMS.append(text)
    if len(PROBLEMS) <= 50:
        print("ANOMALIE :", text)

def read(told, keys, wanted):
    """Chaque ligne suit la précédente ; renvoie les empreintes des lignes demandées."""
    head, seq = bytes.fromhex(told["given_up"]["head"]), told["given_up"]["seq"]
    starts = {epoch["first_seq"]: epoch for epoch in told["epochs"]}
    kept, announced = {seq: head}, {}
    first = max(each for each in starts if each <= seq + 1)
    key = keys.get(starts[first]["number"])
    for _ in range(seq + 1 - first if key else 0):
        key = hashlib.sha256(b"ratchet" + key).digest()
    sha, proof, size = hashlib.sha256, hmac.digest, (32).to_bytes(8, "big")
    for line in open(HERE / "journal.jsonl", "rb"):
        seq += 1
        body, number, h, m = line[5:-144], b"%d" % seq, line[-138:-74], line[-67:-3]
        if seq in starts and seq > 1:
            key = keys.get(starts[seq]["number"])
        if b',"seq":%d,' % seq not in body:
            wrong(f"événement {seq} : manquant ou déplacé")
        lengths = (len(number).to_bytes(8, "big"), len(body).to_bytes(8, "big"))
        head = sha(b"".join((size, head, lengths[0], number, lengths[1], body))).digest()
        if head.hex().encode() != h:
            wrong(f"événement {seq} : modifié, ou ne suit pas le précédent")
            head = bytes.fromhex(h.decode()) if re.fullmatch(b"[0-9a-f]{64}", h) else head
        if key is not None:
            if proof(key, head, "sha256").hex().encode() != m:
                wrong(f"événement {seq} : n'est pas prouvé par la clé de contrôle")
            key = sha(b"ratchet" + key).digest()
        if seq in wanted:
            kept[seq] = head
        if b'"event":"journal.epoch"' in body:
            announced[seq] = json.loads(json.loads(body)["detail_json"])
    for epoch in told["epochs"]:
        said = announced.get(epoch["first_seq"] - 1)
        known = epoch["number"] == 1 or epoch["first_seq"] - 1 <= told["given_up"]["seq"]
        if not known and said != {"epoch": epoch["number"], "key": epoch["commitment"]}:
            wrong(f"clé n° {epoch['number']} : n'a pas été annoncée")
    if (seq, head.hex()) != (told["seq"], told["head"]):
        wrong(f"fin du journal : {seq} événements au lieu de {told['seq']}")
    return kept

def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("--cle", "--code"):
        parser.add_argument(name, action="append", default=[])
    asked = parser.parse_args()
    told, keys = json.loads((HERE / "tete.json").read_text()), {}
    for text in asked.cle:
        key = bytes.fromhex(re.sub(r"[\s-]", "", text))
        digest = hashlib.sha256(b"epoch" + key).hexdigest()
        fits = [e["number"] for e in told["epochs"] if e["commitment"] in ("", digest)]
        keys |= dict.fromkeys(fits, key)
        _ = fits or wrong("cette clé de contrôle n'est pas du journal")
    pattern = re.compile(r"\s*(?:Jnl)?\s*(\d+)[^0-9A-Z]+([0-9A-Z-]+)\s*", re.I)
    codes = [pattern.fullmatch(code) for code in asked.code]
    lines = [line for file in HERE.glob("ancres.jsonl") for line in file.read_text().splitlines()]
    anchors = [one for one in map(json.loads, lines) if one["seq"] >= told["given_up"]["seq"]]
    kept = read(told, keys, {a["seq"] for a in anchors} | {int(c[1]) for c in codes if c})
    for name, digest in told.get("files", {}).items():
        file = HERE / name
        if not file.is_file() or hashlib.sha256(file.read_bytes()).hexdigest() != digest:
            wrong(f"{name} : manquant, ou modifié depuis l'export")
    if "journal.csv" not in told.get("files", {}):
        print("journal.csv n'est pas vérifié.")
    if len(lines) != told.get("anchors", len(lines)):
        wrong(f"ancres.jsonl : {len(lines)} ancres au lieu de {told['anchors']}")
    for anchor in anchors:
        if anchor["head"] != kept.get(anchor["seq"], b"").hex():
            wrong(f"événement {anchor['seq']} : n'est pas celui de son ancre")
    for code in codes:
        if code is None or letters(kept.get(int(code[1]), bytes(32))) != code[2].upper():
            wrong(f"code {code[1] if code else '?'} : n'est pas celui du journal")
    many, proved = told["seq"] - told["given_up"]["seq"], sorted(keys) or "aucune"
    print(f"{many} événements lus, {len(anchors)} ancres, clés de contrôle : {proved}.")
    if not keys and not codes:
        print("Sans clé ni code, seul est prouvé que ces fichiers vont ensemble :")
        print("un export réécrit en entier passerait. Donnez --cle ou --code.")
    print(f"{len(PROBLEMS)} anomalie(s)." if PROBLEMS else "Aucune anomalie.")
    return 1 if PROBLEMS else 0

sys.exit(main())
