/**
 * What was written in the form as what the desk takes; `wrong` names the field that won't do, and why. Pure.
 *
 * @param {{text: string, amount: string, currency: string, expires: string, reference: string}} form the day as a field of dates has it
 * @param {string} lang how the amount is written
 * @returns {{terms?: object, wrong?: {field: string, word: string}}}
 */
export function termsOf({ text, amount, currency, expires, reference }, lang, now = Date.now()) {
  const wrong = (field, word) => ({ wrong: { field, word } });
  const figure = amountOf(amount, lang);
  const end = expires === "" ? undefined : endOf(expires);
  if (text.trim() === "") {
    return wrong("text", "promiseNeedsText");
  }
  if (amount.trim() !== "" && figure === null) {
    return wrong("amount", "promiseAmountWrong");
  }
  if (figure !== null && !/^[A-Z]{3}$/.test(currency)) {
    return wrong("currency", "promiseNeedsCurrency");
  }
  if (end !== undefined && !(end.getTime() > now)) {
    return wrong("expires", "promiseTooLate");
  }
  return {
    terms: {
      text: text.trim(),
      ...(figure !== null && { amount: figure, currency }),
      ...(end && { expires: end.toISOString() }),
      ...(reference.trim() && { reference: reference.trim() }),
    },
  };
}

/** The end of the day, where the agent is: "until Friday" has Friday in it. */
function endOf(day) {
  const end = new Date(`${day}T23:59:59.999`);
  return Number.isNaN(end.getTime()) ? new Date(0) : end;
}

/** An amount as digits with a point, from how people of a language write it; null for none, and for what is none. */
export function amountOf(written, lang) {
  const parts = new Intl.NumberFormat(lang).formatToParts(1234.5);
  const sign = type => parts.find(part => part.type === type)?.value;
  const group = new RegExp(`[\\s'’${escaped(sign("group") ?? ",")}](?=\\d{3}(?!\\d))`, "gu");
  const decimal = sign("decimal") ?? ".";
  const plain = written.trim().replace(group, "").replace(decimal, ".");
  return /^\d{1,11}(\.\d{1,4})?$/.test(plain) && Number(plain) > 0 ? plain : null;
}

function escaped(sign) {
  return sign.replace(/[\\\]^-]/g, "\\$&");
}

/** An amount as people of a language write it, or as it is where its currency is none. */
export function money({ amount, currency }, locale) {
  try {
    return new Intl.NumberFormat(locale, { style: "currency", currency }).format(amount);
  } catch {
    return `${amount} ${currency}`;
  }
}
