package dev.vitrine.caption.niche;

import dev.vitrine.caption.subject.Words;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Words that state a fact about a thing: a hashtag may hold one only when the person said so.
public record Claims(List<Claim> claims) {
    /// One fact.
    ///
    /// @param inTag what a hashtag that claims it contains, in lower case
    /// @param said the words that entitle to it
    record Claim(String inTag, List<Words> said) {}

    private static final String KNOWN =
            """
            handmade = handmade, hand made, handcrafted, hand crafted, hand thrown, hand built, by hand
            handcrafted = handmade, hand made, handcrafted, hand crafted, hand thrown, hand built, by hand
            handwoven = handwoven, hand woven
            homemade = homemade, home made
            homebaked = homemade, home baked
            artisan = artisan, handmade, handcrafted
            limited = limited edition, limited
            exclusive = exclusive
            sale = sale, discount, off
            newin = new
            newarrival = new
            newcollection = new collection
            vintage = vintage
            antique = antique
            organic = organic
            vegan = vegan
            vegetarian = vegetarian, vegan
            glutenfree = gluten free
            sustainable = sustainable
            ecofriendly = eco friendly
            recycled = recycled
            upcycled = upcycled
            secondhand = second hand, secondhand, thrift, thrifted
            luxury = luxury, luxurious
            sterling = sterling
            award = award
            local = local
            smallbusiness = small business
            supportsmall = small business
            familybusiness = family business
            rescue = rescue, rescued
            adopt = adopt, adopted, adoption
            streetphotography = street
            inthewild = wild, wildlife, safari
            wildlife = wild, wildlife, safari
            farm = farm, farmer, farmers market
            harvest = harvest, harvested, harvesting
            market = market
            garden = garden, gardening, gardener, greenhouse, raised bed
            growyourown = garden, gardening, home grown, grown
            eattheseasons = season, seasonal, spring, summer, autumn, winter
            seasonalfood = season, seasonal, spring, summer, autumn, winter
            hik = hike, hiking, hiker, trail, trek, trekking
            trek = hike, hiking, hiker, trail, trek, trekking
            trail = hike, hiking, hiker, trail, trek, trekking, trail run
            summit = summit, peak, top
            walk = walk, walking
            snow = snow, snowy, snowfall, snowman, snowboard, snowboarding, ski, skiing, sledding
            frost = frost, frosty, frozen, ice
            sunset = sunset, sundown, evening, dusk
            eveningsky = sunset, sundown, evening, dusk, twilight
            endoftheday = sunset, sundown, evening, dusk, twilight
            dusk = dusk, twilight
            nap = nap, asleep, sleeping, sleep
            powertool = power tool, circular saw, chainsaw, jigsaw, drill, grinder, sander
            handtool = hand tool, hammer, chisel, screwdriver, wrench, spanner, pliers
            craftbeer = craft beer
            brew = brewery, brewer, brewing, brewed, cold brew, taproom
            taproom = taproom, brewery
            specialty = specialty, speciality
            looseleaf = loose
            afternoontea = afternoon
            freshlybaked = fresh, freshly baked, baked, oven, warm
            ovenfresh = fresh, freshly baked, baked, oven, warm
            freshroasted = roasted, roastery, roaster
            longexposure = long exposure
            gift = gift, present
            """;

    /// Every fact that the vocabulary's hashtags could claim.
    public static Claims known() {
        return new Claims(
                KNOWN.lines()
                        .map(line -> line.split(" = "))
                        .map(
                                parts ->
                                        new Claim(
                                                parts[0].strip(),
                                                Arrays.stream(parts[1].split(","))
                                                        .map(Words::of)
                                                        .toList()))
                        .toList());
    }

    /// Whether a hashtag claims nothing beyond what the words say.
    public boolean allow(String tag, Words words) {
        String lower = tag.toLowerCase(Locale.ROOT);
        return claims.stream()
                .filter(claim -> lower.contains(claim.inTag()))
                .allMatch(claim -> claim.said().stream().anyMatch(words::contain));
    }
}
