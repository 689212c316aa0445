// Slack's short names of common emoji. Two names for one sign are written name|other.

const TABLE = `
grinning 😀 smiley 😃 smile 😄 grin 😁 laughing|satisfied 😆 sweat_smile 😅 joy 😂 rolling_on_the_floor_laughing|rofl 🤣
slightly_smiling_face 🙂 upside_down_face 🙃 melting_face 🫠 wink 😉 blush 😊 innocent 😇 heart_eyes 😍 star-struck 🤩
kissing_heart 😘 yum 😋 stuck_out_tongue 😛 zany_face 🤪 hugging_face 🤗 shushing_face 🤫 thinking_face|thinking 🤔
saluting_face 🫡 zipper_mouth_face 🤐 face_with_raised_eyebrow 🤨 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏
unamused 😒 face_with_rolling_eyes 🙄 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷 nerd_face 🤓
sunglasses 😎 partying_face 🥳 confused 😕 worried 😟 slightly_frowning_face 🙁 open_mouth 😮 astonished 😲 flushed 😳
pleading_face 🥺 cry 😢 sob 😭 scream 😱 disappointed 😞 sweat 😓 weary 😩 tired_face 😫 triumph 😤 rage 😡 angry 😠
exploding_head 🤯 dizzy_face 😵 cold_sweat 😰 skull 💀 ghost 👻 alien 👽 robot_face|robot 🤖 hankey|poop 💩
wave 👋 raised_hand|hand ✋ ok_hand 👌 pinched_fingers 🤌 v ✌️ crossed_fingers 🤞 point_left 👈 point_right 👉
point_up_2 👆 point_down 👇 point_up ☝️ +1|thumbsup 👍 -1|thumbsdown 👎 fist ✊ punch|facepunch 👊 clap 👏
raised_hands 🙌 heart_hands 🫶 open_hands 👐 handshake 🤝 pray 🙏 writing_hand ✍️ muscle 💪 brain 🧠 eyes 👀 eye 👁️
bust_in_silhouette 👤 busts_in_silhouette 👥 speaking_head_in_silhouette 🗣️ shrug 🤷 face_palm 🤦 raising_hand 🙋
student 🧑‍🎓 teacher 🧑‍🏫 technologist 🧑‍💻 runner|running 🏃 mage 🧙 ninja 🥷
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 broken_heart 💔
sparkling_heart 💖 two_hearts 💕 100 💯 anger 💢 boom|collision 💥 dizzy 💫 sweat_drops 💦 dash 💨 zzz 💤
speech_balloon 💬 thought_balloon 💭 left_speech_bubble 🗨️
dog 🐶 cat 🐱 mouse 🐭 fox_face 🦊 bear 🐻 panda_face 🐼 lion_face 🦁 monkey_face 🐵 see_no_evil 🙈 owl 🦉 penguin 🐧
bird 🐦 turtle 🐢 snake 🐍 whale 🐳 octopus 🐙 bee|honeybee 🐝 bug 🐛 butterfly 🦋 snail 🐌 unicorn_face|unicorn 🦄
seedling 🌱 deciduous_tree 🌳 evergreen_tree 🌲 herb 🌿 four_leaf_clover 🍀 maple_leaf 🍁 sunflower 🌻 rose 🌹
earth_africa 🌍 earth_americas 🌎 globe_with_meridians 🌐 crescent_moon 🌙 full_moon 🌕 sunny ☀️ partly_sunny ⛅ cloud ☁️
rain_cloud 🌧️ zap ⚡ snowflake ❄️ fire|flame 🔥 droplet 💧 ocean 🌊 rainbow 🌈 star ⭐ star2 🌟 sparkles ✨
apple 🍎 banana 🍌 lemon 🍋 grapes 🍇 cake 🍰 birthday 🎂 cookie 🍪 pizza 🍕 popcorn 🍿 coffee ☕ tea 🍵 beer 🍺 champagne 🍾
trophy 🏆 first_place_medal 🥇 second_place_medal 🥈 third_place_medal 🥉 medal|sports_medal 🏅 reminder_ribbon 🎗️ ribbon 🎀
tada 🎉 confetti_ball 🎊 balloon 🎈 gift 🎁 dart 🎯 game_die 🎲 jigsaw 🧩 video_game 🎮 chess_pawn ♟️ art 🎨 performing_arts 🎭
soccer ⚽ basketball 🏀 checkered_flag 🏁 triangular_flag_on_post 🚩 crossed_flags 🎌 white_flag 🏳️
rocket 🚀 airplane ✈️ car 🚗 bus 🚌 bike 🚲 construction 🚧 rotating_light 🚨 traffic_light 🚥 vertical_traffic_light 🚦
octagonal_sign 🛑 anchor ⚓ sailboat ⛵ house 🏠 office 🏢 school 🏫 classical_building 🏛️ world_map 🗺️ mountain ⛰️
watch ⌚ alarm_clock ⏰ stopwatch ⏱️ timer_clock ⏲️ hourglass ⌛ hourglass_flowing_sand ⏳ clock1 🕐 clock3 🕒 clock6 🕕
clock8 🕗 clock9 🕘 clock12 🕛 calendar 📆 date 📅 spiral_calendar_pad 🗓️ card_index 📇 card_index_dividers 🗂️
bulb|lightbulb 💡 flashlight 🔦 candle 🕯️ battery 🔋 electric_plug 🔌 computer 💻 desktop_computer 🖥️ keyboard ⌨️
floppy_disk 💾 cd 💿 iphone 📱 phone|telephone ☎️ camera 📷 tv 📺 microphone 🎤 headphones 🎧 bell 🔔 no_bell 🔕
loudspeaker 📢 mega 📣 email|envelope ✉️ incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 package 📦 mailbox 📫
memo|pencil 📝 pencil2 ✏️ black_nib ✒️ lower_left_fountain_pen 🖋️ page_facing_up 📄 page_with_curl 📃 bookmark_tabs 📑
bookmark 🔖 label 🏷️ books 📚 book|open_book 📖 closed_book 📕 green_book 📗 blue_book 📘 orange_book 📙 notebook 📓
notebook_with_decorative_cover 📔 ledger 📒 newspaper 📰 scroll 📜 clipboard 📋 pushpin 📌 round_pushpin 📍 paperclip 📎
scissors ✂️ straight_ruler 📏 triangular_ruler 📐 abacus 🧮 bar_chart 📊 chart_with_upwards_trend 📈
chart_with_downwards_trend 📉 mag 🔍 mag_right 🔎 microscope 🔬 telescope 🔭 test_tube 🧪 dna 🧬 compass 🧭 scales ⚖️
mortar_board 🎓 school_satchel 🎒 crystal_ball 🔮 magic_wand 🪄 gem 💎 crown 👑 moneybag 💰 credit_card 💳 dollar 💵
lock 🔒 unlock 🔓 key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ toolbox 🧰 link 🔗 chains ⛓️ shield 🛡️ broom 🧹
wastebasket 🗑️ door 🚪 bed 🛏️ thermometer 🌡️ pill 💊 ambulance 🚑
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ heavy_multiplication_x ✖️ negative_squared_cross_mark ❎
question ❓ grey_question ❔ exclamation|heavy_exclamation_mark ❗ grey_exclamation ❕ bangbang ‼️ interrobang ⁉️ warning ⚠️
no_entry ⛔ no_entry_sign 🚫 sos 🆘 information_source ℹ️ recycle ♻️ infinity ♾️ heavy_plus_sign ➕ heavy_minus_sign ➖
heavy_division_sign ➗ heavy_equals_sign 🟰 arrow_right ➡️ arrow_left ⬅️ arrow_up ⬆️ arrow_down ⬇️ arrow_upper_right ↗️
arrow_lower_right ↘️ arrow_up_down ↕️ left_right_arrow ↔️ arrows_counterclockwise 🔄 arrows_clockwise 🔃 repeat 🔁
twisted_rightwards_arrows 🔀 back 🔙 soon 🔜 top 🔝 new 🆕 free 🆓 up 🆙 cool 🆒 ok 🆗 id 🆔
arrow_forward ▶️ fast_forward ⏩ double_vertical_bar|pause_button ⏸️ black_square_for_stop ⏹️ eject ⏏️
zero 0️⃣ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten|ten 🔟 1234 🔢 abc 🔤 hash #️⃣
a 🅰️ b 🅱️ ab 🆎 o2 🅾️ o ⭕
red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢 large_blue_circle|blue_circle 🔵
large_purple_circle 🟣 large_brown_circle 🟤 black_circle ⚫ white_circle ⚪ large_red_square 🟥 large_orange_square 🟧
large_yellow_square 🟨 large_green_square 🟩 large_blue_square 🟦 large_purple_square 🟪 black_large_square ⬛
white_large_square ⬜ large_blue_diamond 🔷 small_blue_diamond 🔹 large_orange_diamond 🔶 small_orange_diamond 🔸
radio_button 🔘 small_red_triangle 🔺 small_red_triangle_down 🔻
flag-de 🇩🇪 flag-fr 🇫🇷 flag-gb|gb 🇬🇧 flag-us|us 🇺🇸 flag-in 🇮🇳 flag-eu 🇪🇺
`;

const byName = new Map();
const first = []; // the first name of each sign, in the table's order

function enter(names, sign) {
  first.push(names[0]);
  for (const name of names) byName.set(name, sign);
}

const words = TABLE.trim().split(/\s+/);
for (let at = 0; at < words.length; at += 2) enter(words[at].split("|"), words[at + 1]);
for (let letter = 0; letter < 26; letter += 1) {
  enter([`regional_indicator_${String.fromCharCode(97 + letter)}`], String.fromCodePoint(0x1f1e6 + letter));
}

export const emojiSign = (name) => byName.get(name.replace(/::skin-tone-\d$/, "")) ?? null;
export const emojiNames = () => first;

/** Names that begin with what was typed come before names that only contain it. */
export function findEmoji(typed, limit = 60) {
  const wanted = typed.toLowerCase();
  const hits = first.filter((name) => name.includes(wanted));
  return hits.sort((a, b) => Number(b.startsWith(wanted)) - Number(a.startsWith(wanted))).slice(0, limit);
}
