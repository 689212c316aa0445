"""Words of everyday life: food, weather, family, sport, travel …

A real word that the notes do not have is no typing error ("lunch" is not "launch"). And who asks with such a word where
no note has it in its names probably asks about life, even if some note's example mentions it. Words that a technical
field is likely to use for its own things (tree, stream, cluster, pipe) are left out.
"""

from bot.language.terms import word_set

OTHER_SUBJECTS = word_set("""
ache acne actor actors actress adidas africa afternoon airbnb airline airplane airport airports alaska albania album
algae algeria allergic allergy almond almonds alphabet ambulance america amsterdam anchor angry animal animals anime
ankle ankles anniversary ant antelope antibiotic ants antwerp apartment apple apples apricot april archery arena
argentina armchair army art artichoke artist artists asia asparagus asthma astrology astronaut astronomy athens
athlete athletics atlanta attic attorney auckland audi august aunt australia austria author automobile autumn
avalanche avenue avocado babies baby backpack backyard bacon badger badminton bagel baggage bagpipe bake baked baker
bakeries bakery baking balcony bald ballad ballet banana bangkok bangladesh banjo banker bankruptcy barbecue barber
barbie barcelona barge barometer baseball basement basketball bath bathroom bathtub batman beach beans bear beard
beatles beaver bed bedroom bee beef beer bees beet beethoven beetle beijing belgium belgrade belly belt berlin berries
bestseller beverage beyonce bib bible bicycle biden bike biking bikini billboard biography biology bird birds birth
birthday birthdays biscuit bitcoin blacksmith blanket blazer bleach bleeding blender blinds blister blisters blizzard
blood bloom blossom blouse blueberry blues bluetooth bmw boat bogota boil boiled bologna bomb bone bones book books
bookshelf boot boots bored boring boss bosses boston botany bottle bottles bowl bowling boxer boxing boy boyfriend
boys bra bracelet brain brave brazil bread breakfast breakup breast breath breeze bremen breweries bribe brick bricks
bride britain broccoli broker brooklyn broom brother brothers brownie bruise brussels bucharest budapest buddha
buffalo bulgaria bulldozer burger burrito bus buses butcher butter butterfly cab cabbage cabin cactus cafe cafes cairo
cake calculus calf california calligraphy calm calories camel camper camping campsite canada cancer candle candlelight
candles candy canoe canyon captain car caravan cardigan carnival carp carpenter carpet carrot cars cartoon cash cashew
cashier casino casserole castle castles cat caterpillar cats cattle cauliflower ceiling celebrity cello cellphone
cement ceo ceramic ceramics cereal cereals ceremony chair chairs chalk chapel chapter charger charming cheek cheerful
cheese cheeseburger cheetah chef chemistry cherry chess chest chicago chick chicken childbirth chile chili chimney
chimpanzee chin chisel chocolate choir cholesterol christmas church cigarette cilantro cinema cinnamon citizen
citizenship clam clarinet classmate classroom cleaner climate climbing clock closet clothes clothing cloudy coach
coast coastal coat cockroach cocktail coconut cod coffee college cologne colombia comedian comedy comic compost
concert concerts constitution continent cook cookbook cooked cookie cookies cooking corset costume cottage cotton
couch cough countries coupon court courts cousin cow cows crab cramp cranberry crazy cream cricket crime criminal
croatia crochet crocodile croissant crossword cruise cry crying crypto cryptocurrency cuba cucumber cucumbers cuisine
cup cupboard cupcake cups cure curriculum curry curtain curtains cute cycling dad daddy dairy daisy dallas dance
dancer dancing dandruff darts dating daughter daughters dawn daycare december decor deer deficit delhi denim denmark
dentist dentures denver depression derby desert dessert detergent detroit diabetes diaper diapers diarrhea dictator
diesel diet dinner dinosaur diploma disco disease diseases dish dishes dishwasher disney disorder dive diving divorce
diwali dizzy doctor doctors dog dogs doll dollar dollars dolls dolphin donation donkey donut door doorbell doors dough
doughnut dracula dragon dragonfly dragons dresden dress dresses drink drinks driveway drizzle drought drum drummer
drums dryer dubai dublin duck dumpling dumplings dusk dusseldorf eagle ear earbuds earnings earrings ears earth
earthquake easter eclipse economy edinburgh egg eggplant eggs egypt einstein elbow election elections electrician
elephant elvis embassy emotion emotions emperor empire employer england envelope envy esports essay estonia ethiopia
euro europe euros excursion exhibition exhibitions eye eyebrow eyelash eyelid eyes fabric facebook farmer fashion
father faucet feast february feet fence fencing fern ferrari ferry festival feudal fever fiance fiction fig film films
finger fingers finland fire fireplace fires fireworks fish fisherman fishes fishing fitness flamingo flashlight flea
flight flights flood florida flour flower flowers flu flute flying fog folklore fondue football footballer forecastle
forehead forklift fortnite fossil fox france frankfurt freeway freezer friday fridge fried friend friends friendship
fries frog fruit fruits fry funeral funny furniture galaxies galaxy gallery gambling game games gaming gandhi garage
garden gardener gardeners gardening gardens garlic gasoline gelato geneva genre gentle geography geometry germany
ghana ghost gift gifts ginger giraffe girl girlfriend girls glacial glasgow gluten goalkeeper goat goats god goddess
gods goldfish golf goose gorilla government governor graduation grammar grandchild grandfather grandma grandmother
grandpa grandparents grape grapefruit grapes grass grasshopper greece greenhouse grief grill groceries grocery groom
guitar gum gym gymnast gymnastics hail hair haircut haircuts halftime halloween hallway ham hamburg hamburger hammer
hamster handball handwriting hangover hanukkah happiness happy harbor harbour harmonica harp hashtag hat hate hates
hats havana hawaii hazelnut headache headphones heal healthy hearing hearse heart heartbeat heater heaven hedge
hedgehog heels helicopter hell helsinki hen herb herring highway hike hiking hill hills hippo history hitchhike
hobbies hobbit hobby hockey hollywood home homerun homes homework honda honey honeymoon hoodie horoscope horse horses
hospital hospitals hostel hotdog hotel hotels household housing houston hug hummingbird hummus humor hungary hungry
hurricane husband hyena hygiene ice iceland ikea illness immigrant immune india indonesia infection inflation
influencer inheritance injection injury insect insects insomnia instagram insurance interview invest investor ipad
iphone iran iraq ireland ironing islam island islands israel istanbul italy itch itinerary ivy jacket jail jakarta jam
janitor january japan jazz jealous jeans jeep jelly jellyfish jesus jewelry jog jogging joke jokes journalist journey
judges judo juice july jumper june jungle jury kangaroo karaoke karate kayak kebab kenya ketchup kettle keychain kid
kidney kids kiev kimono kindergarten kindness kingdom kiss kisses kitchen kitten kittens kiwi klingon knee knees knife
knights knit knitting koala korea krakow kyiv lace ladder ladies lady ladybug lagoon lagos lamb lamp lamps landlady
landlord laptop laptops lasagna lasagne lathe latin latvia laugh laughing laundry law lawn lawnmower lawsuit lawyer
lawyers league leagues lease leather leek leg leggings lego legs leipzig lemon lemonade leopard letterbox lettuce
librarian life lightbulb lightning lily lima limousine linen lingerie lion lips lipstick lisbon literature lithuania
litter liver liverpool lives lizard llama loan loans lobster locomotive london lonely lottery love lovely loves lucky
luggage lullaby lunch lunchbox lung lungs lynx lyon lyrics mackerel mad madrid magazine mailbox makeup malaria
malaysia manchester mango manhattan manicure manila mankind marathon marathons march marriage married marseille
massage mattress mayonnaise mayor meal meals meat mechanic medicine medieval meditation melbourne melody melon
menopause menu mercedes mermaid messi mexico miami microwave midnight midwife migraine milan military milk millionaire
minecraft minister ministry minivan mittens mom monarch monastery monday money mongolia monkey monopoly montreal mood
moon moose mop moped morning morocco mortgage moscow mosque mosquito moss motel mother motor motorbike motorcycle
motorway mountain mountains mouse mouth movie movies mower mozart mud muffin mug mum mumbai mummy munich murder muscle
muscles museum museums mushroom mushrooms music musical musician mussel mustard mythology nachos nail nails nairobi
nanny naples napoleon nature nausea navy neck necklace neighborhoods neighbour neighbourhood neighbours nepal nephew
nervous netflix netherlands newspaper niece nigeria nike nintendo noodles noon norway nose nostril notepad novel
novelist novels november nun nurse nut nutrition nuts nylon oak oat oatmeal obama obesity oboe ocean october octopus
olive olympic olympics olympus omelette onion opera orange oranges orchestra orchid oregano organ organs orlando oslo
ostrich otter outfit oven overalls owl ox oyster pacifier paddle pain painful paint painter painting paintings pajamas
pakistan palm pancake pancakes pancreas panda pants papaya paperclip paprika parachute parade parcel paris parking
parliament parrot parsley passcode passenger passport pasta pastries pastry peach peacock peanut pear peas pedal
pedicure pelican pen pencil pencilcase pencils penguin penguins pension pepper peppers perfume peru pet petal petrol
pets pharmacy philadelphia philippines philosopher philosophers philosophy photographer photoshop photosynthesis
physician physics pianist piano picasso pickle pickled picnic pie pigeon pill pillow pillows pills pimple pimples
pineapple pirate pirates pizza planet planets plant planting plants playground playlist playstation pliers plum
plumber plumbing pocket podcast poem poems poet poetry pokemon poker poland police policeman polite politician
politics pollen polo poncho pony pop popcorn pope porch pork porsche portugal postage postcard poster postman potato
potatoes powerpoint prague prayer preacher pregnancy pregnant prescription president pretzel pride priest prince
princess printer prison prisoner professor protest proud pub puberty pubs pudding pulse pumpkin punk pupil puppet
puppets puppy purse puzzle puzzles pyjamas quarterback queen quilt rabbit raccoon race races racing radio radish
raffle railway rain rainbow raincoat rainforest rainy raisin raisins ramadan ramen rap rash raspberry rat recipe
recipes referee refugee reggae rehab relativity religion rent rental republic resort restaurant restaurants retire
retirement revolution rhino rhyme rice risotto river rivers roadtrip roast robe romance romania rome ronaldo roof
roommate rosemary roses rotterdam rowing rubbish rug rugby runway russia sabbath sad sailing sailor saint salad
salaries salary salmon salon salt sand sandals sandpaper sandwich santa santiago sardine sardines saturday sauce sauna
sausage sausages saw saxophone scar scared scarf schnitzel scholarship school schools scissors scooter scorpion
scotland scrabble screwdriver scuba sculpture sculptures sea seagull seatbelt seattle sedan selfie semester senator
seoul september serbia serendipity sermon seville sewing shakespeare shampoo shanghai shark sheep shelves sherlock
ship ships shirt shirts shoe shoes shopping shore shorts shoulder shower shrimp shy sick sightseeing silk sing
singapore singer singers singing sinus sister sisters sitcom skate skateboard skating ski skiing skin skirt skis skunk
sky sled sleep sleeping sleepy sleet sleeve slippers smartphone snack snail snake snakes snapchat sneakers sneeze snow
snowboard snowy soap soccer sock socks soda sofa sofas softball soil solar soldier soldiers solitaire son song songs
sons sorrow soundtrack soup sourdough soy spa spaghetti spain spanner sparrow spices spicy spider spiderman spinach
spine spirituality sponge spoon sport sports spotify spouse sprinter sprints squid squirrel stadium stairs stairway
starfish statue statues steak steel stepmother stew sticker stickers stitch stockholm stomach storms stove strawberry
streetcar strike stroke stroller stuttgart subway sudoku sugar suitcase summer sun sunburn sunday sunflower sunglasses
sunny sunrise sunscreen sunset superman supermarket surf surfing surgeon surgery surprise sushi swan sweat sweater
sweden sweet swelling swim swimmer swimming swimsuit switzerland sydney symptom symptoms synonym syria syrup taco
tailor tambourine tarantula tarot tasty tattoo tax taxes taxi tea teacher teachers tears techno teenager teeth
telephone telescope television temple tenant tendon tennis termite terrorist tesla testament tetris texas thailand
thanksgiving theater theatre theft theology therapist therapy thermometer thief thigh thirsty thriller throat thumb
thunder thursday thyme thyroid ticket tickets tide tiger tiktok tile tiles tinder tiramisu tire tired tires titanic
toad toast toaster toddler toe tofu toilet tokyo tolkien tomato tomatoes tomorrow tongue tonight tooth toothbrush
toothpaste tornado toronto touchdown tourism tourist tourists tournament towel town towns toy toyota toys tractor
tractors trailer tram trampoline trash travel traveling travelling treaty triathlon trombone trophy trousers trout
truck trucks trump trumpet tshirt tsunami tub tuba tuesday tuition tulip tumor tuna tunisia turin turmeric turtle
tuxedo tv twin twins twitter tyre tyres uber ufc uganda ugly ukraine ukulele umbrella uncle underwear unicorn
university upset usa vacation vacations vaccine vacuum valencia valley vampire van vancouver vanilla vase vcr vegan
vegas vegetable vegetables vegetarian veil velvet venezuela venice vest veteran veterinarian vienna vietnam viking
vikings villa village villages vinegar vineyards violin violinist virus visa vitamin vitamins volcano volcanoes
volkswagen volleyball volvo vomit voter voyage waffle wagon waist waistband waiter waitress walking wallet wallpaper
walls walnut walnuts walrus war wardrobe wars warsaw wasabi washing wasp water waterfall watermelon wealth weapon
weather wedding wednesday weeds weekend wellness whale whatsapp wheat wheelchair wheels whiskey wife wifi wig wildfire
wildfires wimbledon wind windy wine winter witch wizard wizards wolf wood wooden woodpecker wool workout worm worried
wound wrench wrestler wrestling wrinkle wrinkles wrist xbox xylophone yacht yard yeast yesterday yoga yoghurt yogurt
youtube zealand zebra zelda zipper zodiac zucchini zurich
""")
