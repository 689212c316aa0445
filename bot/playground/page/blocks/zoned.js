// Wall-clock times of a zone to instants and back, for the date-and-time picker.

const wall = (ms, timeZone) => {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  const part = Object.fromEntries(format.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
};

export const toZoned = wall;

/** Guess as if the wall time were UTC, then correct by what the zone shows; twice, for the hours around a clock change. */
export function fromZoned(text, timeZone) {
  const wanted = Date.parse(`${text}Z`);
  let guess = wanted;
  for (let round = 0; round < 2; round += 1) guess += wanted - Date.parse(`${wall(guess, timeZone)}Z`);
  return guess;
}
