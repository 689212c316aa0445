"""Words of everyday life: food, weather, family, sport, travel …

A real word that the notes do not have is no typing error ("lunch" is not "launch"). And who asks with such a word where
no note has it in its names probably asks about life, even if some note's example mentions it. Words that a technical
field is likely to use for its own things (tree, stream, cluster, pipe) are left out.
"""

from bot.language.terms import word_set

OTHER_SUBJECTS = word_set("""
ache acne actor actors actress africa african afternoon airbnb airline airplane airport airports alaska album algae
allergic allergy alphabet ambulance america american amsterdam anchor angry animal animals anime ankle anniversary ant
antibiotic ants apartment apple apples apricot april archery arena armchair army art artist artists asia asthma
astrology astronaut astronomy athens athlete athletics attic attorney august aunt australia austria author automobile
autumn avalanche avenue babies baby backpack backyard bacon badminton bagel baggage bake baked baker bakery baking
balcony bald ballad ballet banana banker bankruptcy barbecue barbie barcelona barge baseball basement basketball bath
bathroom bathtub batman beach beans bear beard bed bedroom bee beef beer bees beijing belgium belly belt berlin
berries bestseller beverage bible bicycle bike biking billboard biography biology bird birds birth birthday birthdays
biscuit bitcoin blanket bleeding blinds blizzard blood bloom blossom blouse boat boil boiled bomb bone bones book
books bookshelf boot boots bored boring boss bosses boston botany bottle bottles bowl bowling boxing boy boyfriend
boys bra bracelet brain brave brazil bread breakfast breast breath breeze bribe bride britain british broccoli broker
broom brother brothers bruise buddha bus buses butter butterfly cab cabbage cabin cactus cafe cake calculus california
calligraphy calm calories camel camera cameras camper camping campsite canada cancer candle candles candy canoe canyon
captain car caravan carpenter carpet carrot cars cartoon cash cashier casserole cat cats cattle ceiling celebrity
cellphone ceo ceramic ceramics cereal cereals ceremony chair chairs chalk chapel chapter charming cheek cheerful
cheese chemistry cherry chess chest chicago chick chicken childbirth chili chimney chin chinese chocolate choir
cholesterol christmas church cigarette cinema cinnamon citizen citizenship clarinet classmate classroom climate
climbing clock closet clothes clothing cloudy coach coast coastal coat cocktail coconut coffee college comedian comedy
comic concert concerts constitution continent cook cookbook cooked cookie cookies cooking costume cottage couch cough
countries coupon court courts cousin cow cows crab cramp crazy cream cricket crime criminal croatia crochet crocodile
cruise cry crying crypto cryptocurrency cucumber cucumbers cuisine cup cupboard cupcake cups cure curriculum curry
curtain curtains cute cycling dad daddy dairy daisy dance dancer dancing darts dating daughter daughters dawn daycare
december decor deer deficit denim dentist depression derby desert dessert diabetes diarrhea dictator diesel diet
dinner dinosaur diploma disease diseases dish dishes dishwasher disney disorder dive diving divorce dizzy doctor
doctors dog dogs doll dollar dollars dolls dolphin donation donkey door doorbell doors dough dracula dragon dress
dresses drink drinks driveway drought drum drummer drums dryer dublin duck dusk eagle ear earnings earrings ears earth
earthquake easter eclipse economy egg eggs egypt elbow election elections elephant embassy emotion emotions emperor
empire employer england english envelope envy esports essay euro europe european euros excursion eye eyebrow eyes
fabric facebook fashion father faucet feast february feet fence fencing fern ferry festival feudal fever fiance
fiction film films finger fingers fire fireplace fires fireworks fish fishes fishing fitness flashlight flight flights
flood florida flour flower flowers flu flute flying fog folklore football footballer forecastle fossil fox france
frankfurt freeway french friday fridge fried friend friends friendship fries frog fruit fruits fry funeral funny
furniture galaxies galaxy gallery gambling game games gaming garage garden gardener gardeners gardening garlic
gasoline geneva genre gentle geography geometry german germany ghost gift gifts giraffe girl girlfriend girls glacial
gluten goalkeeper goat god goddess gods goldfish golf goose government governor graduation grammar grandchild
grandfather grandma grandmother grandpa grandparents grape grapes grass greece greek greenhouse grief grill groceries
grocery groom guitar gum gym gymnastics hail hair haircut haircuts halloween hallway ham hamburg hammer hamster
handball handwriting happiness happy harbor harbour hat hate hates hats hawaii headache heal healthy hearing heart
heartbeat heater heaven hedge heels helicopter hell hen herb highway hike hiking hill hills history hitchhike hobbies
hobbit hobby hockey hollywood home homes homework honey hoodie horoscope horse horses hospital hospitals hostel hotel
hotels house household houses housing hug hummus humor hungary hungry hurricane husband hygiene ice ikea illness
immigrant immune india indian infection inflation inheritance injection injury insect insects insomnia instagram
insurance interview invest investor ipad iphone ireland irish ironing islam island islands israel istanbul italian
italy itch itinerary ivy jacket jail jam january japan japanese jealous jeans jelly jesus jewelry jog jogging joke
jokes journey judges judo juice july jumper june jungle jury kangaroo karaoke karate kayak kebab kenya ketchup kettle
keychain kid kidney kids kindergarten kindness kingdom kiss kisses kitchen kitten kittens klingon knee knees knife
knit knitting korea lace ladder ladies lady lagoon lamb lamp landlord laptop laptops lasagna lasagne latin laugh
laughing laundry law lawn lawnmower lawsuit lawyer lawyers league leagues lease leather leg lego legs lemon lemonade
letterbox lettuce librarian life lightbulb lightning lily lion lips lipstick lisbon literature liver lives lizard loan
loans lobster locomotive london lonely lottery love lovely loves lucky luggage lullaby lunch lunchbox lung lungs
lyrics mad madrid magazine mailbox makeup malaria mankind marathon march marriage married massage mattress mayonnaise
mayor meal meals meat medicine medieval melody menopause menu mexico midnight midwife migraine milan military milk
millionaire minister ministry mom monarch monastery monday money monkey mood moon mop morning mortgage moscow mosque
mosquito moss motel mother motor motorbike motorcycle motorway mountain mountains mouse mouth movie movies mower mud
muffin mug mum mummy munich murder muscle muscles museum mushroom mushrooms music musical musician mustard mythology
nail nails nanny naples nature nausea navy neck necklace neighbour neighbourhood neighbours nephew nervous netflix
netherlands newspaper niece nigeria noodles noon norway nose notepad novel novelist novels november nun nurse nut
nutrition nuts nylon oak oat oatmeal obesity ocean october octopus olive olympic olympics olympus omelette onion opera
orange oranges orchestra orchid organ organs oslo outfit oven owl ox paddle pain painful paint painter painting
pajamas palm pancake pancakes pancreas pants paperclip parachute parcel paris parking parliament parrot passcode
passenger passport pasta pastry peach peanut pear peas pedal pen pencil pencilcase pencils pension pepper peppers
perfume pet petal petrol pets pharmacy philosopher philosophers philosophy photographer photosynthesis physician
physics pianist piano pickle pickled pie pigeon pill pillow pills pineapple pizza planet planets plant planting plants
playground playlist playstation plumber plumbing pocket poem poems poet poetry pokemon poker poland police policeman
polite politician politics pollen polo pony pop popcorn pope porch pork portugal portuguese postage postcard poster
postman potato potatoes prague prayer preacher pregnancy pregnant prescription president pride priest prince princess
printer prison prisoner professor protest proud pub puberty pubs pudding pulse pumpkin pupil puppet puppets puppy
purse puzzle puzzles pyjamas queen quilt rabbit race races racing radio railway rain rainbow raincoat rainforest rainy
rap rash rat recipe recipes refugee reggae rehab relativity religion rent rental republic resort restaurant
restaurants retire retirement revolution rhyme rice risotto river rivers roadtrip roast roman romance rome roof roses
rowing rug rugby runway russia russian sabbath sad sailing sailor saint salad salaries salary salmon salt sand sandals
sandpaper sandwich santa saturday sauce sausage sausages saxophone scar scared scarf scholarship school schools
scissors scooter scotland screwdriver scuba sculpture sea seatbelt seattle semester senator september serendipity
sermon sewing shakespeare shampoo shanghai shark sheep shelves sherlock ship ships shirt shirts shoe shoes shopping
shore shorts shoulder shower shrimp shy sick sightseeing sing singapore singer singers singing sinus sister sisters
sitcom skate skateboard skating ski skiing skin skirt skis sky sled sleep sleeping sleepy sleeve slippers smartphone
snack snail snake snakes snapchat sneakers sneeze snow snowboard snowy soap soccer sock socks soda sofa softball soil
solar soldier soldiers son song songs sons sorrow soundtrack soup sourdough spaghetti spain spanish spanner spices
spicy spider spiderman spinach spine spirituality spoon sport sports spotify spouse sprinter stadium stairs stairway
steak stepmother stew sticker stickers stitch stockholm stomach storms stove strawberry streetcar strike stroke subway
sugar suitcase summer sun sunday sunflower sunglasses sunny sunrise sunscreen sunset superman supermarket surf surfing
surgeon surgery surprise sushi swan sweat sweater sweden sweet swelling swim swimmer swimming swimsuit swiss
switzerland sydney symptom symptoms synonym syrup taco tailor tasty tattoo tax taxes taxi tea teacher teachers tears
teenager teeth telephone telescope television temple tenant tendon tennis terrorist testament texas thailand
thanksgiving theater theatre theft theology therapist therapy thermometer thief thirsty thriller throat thumb thunder
thursday thyroid ticket tickets tide tiger tiktok tinder tire tired tires titanic toad toast toddler toe tofu toilet
tokyo tolkien tomato tomatoes tomorrow tongue tonight tooth toothbrush toothpaste tornado toronto tourism tourist
tourists tournament towel town towns toy toys trailer tram trampoline travel traveling travelling treaty trophy
trousers truck trucks trumpet tshirt tsunami tub tuesday tuition tulip tumor tuna turtle tv twin twins twitter tyre
tyres uber ufc ugly ukraine umbrella uncle underwear university upset usa vacation vacations vaccine vacuum valley
vampire van vanilla vase vcr vegan vegetable vegetables vegetarian venice veteran veterinarian vienna vietnam villa
village villages vinegar violin violinist virus visa vitamin vitamins volcano volcanoes volleyball vomit voter voyage
waffle wagon waist waistband walking wallet wallpaper walls war wardrobe wars warsaw washing wasp water waterfall
watermelon wealth weapon weather wedding wednesday weeds weekend wellness whale whatsapp wheat wheelchair wheels
whiskey wife wig wildfire wildfires wimbledon wind windy wine winter witch wizard wolf wood wooden wool workout worm
worried wound wrestling wrist xbox yacht yard yeast yesterday yoga yoghurt yogurt youtube zebra zipper zodiac zurich
""")
