/** Prices as the shop writes them. */

/** Pounds; pence only where there are any. @param {number} amount */
export const money = (amount) => (Number.isInteger(amount) ? `£${amount}` : `£${amount.toFixed(2)}`);
