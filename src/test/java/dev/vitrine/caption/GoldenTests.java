package dev.vitrine.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// Whole posts, so that a change of words is seen and read before it is kept.
class GoldenTests {
    private static final String DOG = "My dog Bruno chasing waves";
    private static final String BENCH =
            "I finally finished the oak bench for our hallway. It took three weekends and one very patient neighbour.";

    @Test
    void instagramSpeaksWarmly() {
        PostCopy post = Briefs.post(Briefs.MUG, "instagram");
        assertThat(post.caption())
                .isEqualTo(
                        """
                        Hand-thrown stoneware mug.

                        Some shapes only make sense in the hand. 🏺\
                        """);
        assertThat(post.firstComment())
                .isEqualTo(
                        """
                        #stoneware #ceramics #stonewarepottery #pottery #ceramicmug #ceramicart #potterymug \
                        #potterylovers #handmadepottery #handmadeceramics #wheelthrown #mugs #ceramicdesign \
                        #potterylife #clayart #studiopottery #contemporaryceramics #potterylove\
                        """);
        assertThat(post.altText()).isEqualTo("Hand-thrown stoneware mug.");
    }

    @Test
    void linkedInIsMeasured() {
        PostCopy post = Briefs.post(Briefs.MUG, "linkedin");
        assertThat(post.caption())
                .isEqualTo(
                        """
                        Hand-thrown stoneware mug.

                        Pottery is a slow trade in a fast market. That is a good part of its appeal.\
                        """);
        assertThat(post.firstComment())
                .isEqualTo("#Stoneware #Ceramics #StonewarePottery #Pottery #CeramicMug");
    }

    @Test
    void mastodonSpeaksPlainly() {
        assertThat(Briefs.post(Briefs.MUG, "mastodon").caption())
                .isEqualTo(
                        """
                        Hand-thrown stoneware mug.

                        #Stoneware #Ceramics #StonewarePottery #Pottery\
                        """);
    }

    @Test
    void aStoryIsLeftToItsTeller() {
        assertThat(Briefs.post(BENCH, "facebook").caption()).isEqualTo(BENCH);
        assertThat(Briefs.post(BENCH, "tiktok").caption())
                .isEqualTo(
                        BENCH + "\n\n#oak #woodworking #oakwood #woodwork #wooddesign #woodcraft");
        assertThat(Briefs.post(BENCH, "tiktok").title())
                .isEqualTo("I finally finished the oak bench for our hallway");
    }

    @Test
    void xIsShort() {
        assertThat(Briefs.post(DOG, "x").caption())
                .isEqualTo(
                        """
                        My dog Bruno chasing waves.
                        Somebody is happy you are here.

                        #Dogs #DogLovers\
                        """);
    }

    @Test
    void facebookAsks() {
        assertThat(Briefs.post(DOG, "facebook").caption())
                .isEqualTo(
                        """
                        My dog Bruno chasing waves.

                        What is the first thing your dog does in the morning?\
                        """);
    }

    @Test
    void pinterestCanBeSearched() {
        assertThat(Briefs.post(DOG, "pinterest").caption())
                .isEqualTo(
                        """
                        My dog Bruno chasing waves. For boards about dogs, walks and good company.

                        #dogs #doglovers #doglife #dogphotography #dogsoftheworld\
                        """);
    }
}
