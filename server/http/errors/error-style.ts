/** Repeats the palette and measures of `app/styles`. */
export const ERROR_STYLE = `
:root{color-scheme:light dark;--ground:#fdfcfa;--ink:#1c1a17;--muted:#5f5a52;--line:#ddd7cc;--accent:#a3201d;--accent-ink:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#141312;--ink:#f1ede6;--muted:#b3aba0;--line:#3a3632;--accent:#ff8f80;--accent-ink:#1c0a08}}
*{box-sizing:border-box;margin:0}
body{background:var(--ground);color:var(--ink);font:1.0625rem/1.65 "Be Vietnam Pro",system-ui,sans-serif;overflow-wrap:anywhere}
header{border-top:6px solid var(--accent);border-bottom:1px solid var(--line)}
header a,main{width:min(100% - 2rem,75rem);margin-inline:auto}
header a{display:flex;align-items:center;gap:.75rem;padding-block:1rem;color:inherit;text-decoration:none}
header a:hover b{color:var(--accent)}
header img{width:auto;height:3rem;max-width:9rem;object-fit:contain}
header small,header b{display:block;line-height:1.35}
header small{color:var(--muted);font-size:.8125rem}
header b{font-size:1.125rem}
main{padding-block:2.5rem 4rem}
main>*{max-width:42rem}
h1{font-size:1.75rem;line-height:1.25;text-wrap:pretty}
h1+p{margin-top:.75rem}
p+p{margin-top:.75rem}
.links{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:1.5rem}
.links a{display:flex;align-items:center;min-height:2.75rem;padding-inline:1.25rem;border:1px solid var(--line);border-radius:.25rem;color:inherit;font-weight:700;text-decoration:none}
.links a:hover{border-color:var(--accent);color:var(--accent)}
.links .first,.links .first:hover{border-color:var(--accent);background:var(--accent);color:var(--accent-ink)}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
section{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid var(--line);color:var(--muted)}
h2{font-size:1.0625rem}
footer{margin-top:2.5rem;color:var(--muted);font-size:.8125rem}
@media print{.links{display:none}}
`;
