const PLAIN = [...'0123456789+-=()'];

const SIGNS = {
  superscript: signs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', { n: 'ⁿ', i: 'ⁱ' }),
  subscript: signs('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', {}),
};

/**
 * The text in characters that are raised or lowered themselves, where there is one for each: m², 10⁻³, CO₂. Else as it
 * is.
 */
export function raisedText(text: string, how: 'superscript' | 'subscript'): string {
  const raised = [...text].map((letter) => SIGNS[how].get(letter));
  return raised.includes(undefined) ? text : raised.join('');
}

function signs(raised: string, more: Record<string, string>): ReadonlyMap<string, string> {
  const minus = raised[11] as string;
  const known = [...raised].map((sign, place) => [PLAIN[place] as string, sign] as const);
  // The minus sign, and the dash that Word makes of a hyphen.
  return new Map([...known, ['\u2212', minus], ['\u2013', minus], ...Object.entries(more)]);
}
