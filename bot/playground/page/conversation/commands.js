// What a line beginning with / does: an app's command, or the workspace's own /invite and /remove.
import { act } from "../core/api.js";
import { findApp } from "../core/route.js";
import { appsIn, state } from "../core/state.js";

const BUILT_IN = [
  { command: "/invite", description: "Add an app to this channel", usage_hint: "@app" },
  { command: "/remove", description: "Remove an app from this channel", usage_hint: "@app" },
];

export function knownCommands() {
  const ofApps = state.apps.flatMap((app) =>
    (app.commands ?? []).map((command) => ({ ...command, app: app.name })),
  );
  return [...ofApps, ...BUILT_IN];
}

export const isCommand = (text) => /^\/[a-z0-9]/i.test(text);

/** Runs the line; resolves to an error sentence or null. */
export async function runCommand(line, channel, inThread) {
  const [, command, rest] = line.match(/^(\/\S+)\s*([\s\S]*)$/);
  const known = knownCommands().find((one) => one.command === command.toLowerCase());
  if (!known) return `“${command}” is not a command here. Type / to see those that are.`;
  if (inThread) return `${command} is not supported in threads. Slack offers commands in the channel only.`;
  if (!known.app) return changeMembership(command, rest, channel);
  const answer = await act("command", { channel, command: known.command, text: rest.trim() });
  return answer.ok ? null : (answer.error ?? `${command} failed because the app did not respond.`);
}

async function changeMembership(command, rest, channelId) {
  const name = rest.trim().replace(/^@/, "");
  const app =
    findApp(name) ??
    state.apps.find((one) => state.users.get(one.bot_user_id)?.name === name) ??
    (name ? null : state.apps[0]);
  if (!app)
    return `There is no app named “${name}”. The people of this workspace are in its channels already.`;
  const inviting = command === "/invite";
  const isThere = appsIn(state.channels.get(channelId)).includes(app);
  if (inviting && isThere) return `${app.name} is in this channel already.`;
  const answer = await act(inviting ? "invite_bot" : "remove_bot", { channel: channelId, app: app.id });
  return answer.ok ? null : answer.error;
}
