package dev.vitrine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.VitrineException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworksTests {
    private static final String CHOICE =
            "Choose from instagram, facebook, linkedin, pinterest, x, tiktok, threads, bluesky,"
                    + " mastodon, or all.";

    private final Networks networks = Networks.load();

    @Test
    void knowsNineNetworksInTheUsualOrder() {
        assertThat(ids(networks.all()))
                .containsExactly(
                        "instagram",
                        "facebook",
                        "linkedin",
                        "pinterest",
                        "x",
                        "tiktok",
                        "threads",
                        "bluesky",
                        "mastodon");
    }

    @ParameterizedTest
    @CsvSource({
        "instagram, instagram",
        "IG, instagram",
        "insta, instagram",
        "Instagram, instagram",
        "fb, facebook",
        "facebook.com, facebook",
        "LinkedIn, linkedin",
        "li, linkedin",
        "pin, pinterest",
        "x, x",
        "X, x",
        "x.com, x",
        "twitter, x",
        "Twitter.com, x",
        "tt, tiktok",
        "TikTok, tiktok",
        "threads.net, threads",
        "bsky, bluesky",
        "' masto ', mastodon",
        "fediverse, mastodon"
    })
    void findsANetworkByIdNameOrAliasHoweverItIsWritten(String typed, String id) {
        assertThat(networks.find(typed).id().value()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "instagarm, instagram", "facebok, facebook", "Linkdin, linkedin", "pintrest, pinterest",
        "twiter, x", "ticktock, tiktok", "thread's, threads", "blusky, bluesky",
        "mastadon, mastodon"
    })
    void suggestsTheNearestNameForATypingMistake(String typed, String meant) {
        assertThatThrownBy(() -> networks.find(typed))
                .isInstanceOf(UnknownNetworkException.class)
                .hasMessage(
                        "No network is called \"%s\". Did you mean %s? %s", typed, meant, CHOICE);
    }

    @Test
    void listsAllNetworksWhenNothingIsNear() {
        assertThatThrownBy(() -> networks.find("myspace"))
                .isInstanceOf(UnknownNetworkException.class)
                .hasMessage("No network is called \"myspace\". " + CHOICE)
                .extracting(failure -> ((VitrineException) failure).problem().code())
                .isEqualTo(ErrorCode.UNKNOWN_NETWORK);
    }

    @Test
    void selectsAllNetworks() {
        assertThat(networks.select(List.of("ALL"))).isEqualTo(networks.all());
    }

    @Test
    void selectsACommaSeparatedListInItsOrder() {
        assertThat(ids(networks.select(List.of("x, facebook", "bsky"))))
                .containsExactly("x", "facebook", "bluesky");
    }

    @Test
    void selectsEachNetworkOnceWhereItIsFirstNamed() {
        assertThat(ids(networks.select(List.of("twitter,x.com,instagram,x", "ig"))))
                .containsExactly("x", "instagram");
    }

    @Test
    void putsTheNetworksNamedBeforeAllFirst() {
        assertThat(ids(networks.select(List.of("mastodon,all")))).startsWith("mastodon").hasSize(9);
    }

    @Test
    void refusesASelectionThatNamesNothing() {
        assertThatThrownBy(() -> networks.select(List.of(" ", ",")))
                .isInstanceOf(UnknownNetworkException.class)
                .hasMessage("No network was named. " + CHOICE);
    }

    private static List<String> ids(List<Network> networks) {
        return networks.stream().map(network -> network.id().value()).toList();
    }
}
