// Live frames can overtake the answer to a read that was asked before them. While a list is being read, what happens to its
// messages is noted here and laid over the answer.
import { messageKey } from "./state.js";

const notes = new Map(); // list → Map(message key → message, or null when it was deleted)

/** Reads a list by `fetchList` and gives it back as it is now. */
export async function readList(list, fetchList) {
  const mine = new Map();
  notes.set(list, mine);
  try {
    const { messages } = await fetchList();
    const merged = new Map(messages.map((message) => [messageKey(message), message]));
    for (const [key, message] of mine) {
      if (message) merged.set(key, message);
      else merged.delete(key);
    }
    return [...merged.values()].sort((a, b) => Number(a.ts) - Number(b.ts));
  } finally {
    if (notes.get(list) === mine) notes.delete(list);
  }
}

export function noteMessage(list, message) {
  notes.get(list)?.set(messageKey(message), message);
}

export function noteDeletion(list, key) {
  notes.get(list)?.set(key, null);
}
