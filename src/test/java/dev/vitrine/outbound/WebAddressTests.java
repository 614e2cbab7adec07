package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitrine.problem.ErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTests {
    @ParameterizedTest
    @CsvSource({
        "https://photos.example, https://photos.example/",
        "' HTTPS://Photos.EXAMPLE:443/A.jpg ', https://photos.example/A.jpg",
        "http://photos.example.:8080/a?b=c#d, http://photos.example:8080/a?b=c",
        "http://photos.example:/a, http://photos.example/a",
        "http://my_files/a, http://my_files/a",
        "https://bücher.example/grün?ß, https://xn--bcher-kva.example/gr%C3%BCn?%C3%9F",
        "https://photos.example/a b/[1].jpg?c[]=|, https://photos.example/a%20b/%5B1%5D.jpg?c[]=%7C",
        "https://photos.example//a%2Fb, https://photos.example//a%2Fb",
        "http://8.8.8.8/, http://8.8.8.8/",
        "http://[2A00:1450::1]:8080/, http://[2a00:1450:0:0:0:0:0:1]:8080/",
        "http://photos.example?q, http://photos.example/?q",
    })
    void hasOneSpelling(String text, String spelling) {
        assertThat(WebAddress.parse(text).uri()).hasToString(spelling);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "photos.example",
                "//photos.example/",
                "https:",
                "https:photos.example",
                "https:/photos.example",
                "https:///a",
                "file:///etc/passwd",
                "ftp://photos.example/a",
                "gopher://127.0.0.1:6379/_FLUSHALL",
                "jar:http://photos.example!/",
                "data:image/png;base64,AAAA",
                "javascript:alert(1)",
                "https://user@photos.example/",
                "https://user:word@photos.example/",
                "https://@photos.example/",
                "https://photos.example\\@127.0.0.1/",
                "https://photos.example/\\..",
                "https://photos.example/\r\nHost: other",
                "https://photos.example/\u0000",
                "https://photos.example:0/",
                "https://photos.example:65536/",
                "https://photos.example:123456/",
                "https://photos.example:8o/",
                "https://photos.example:80:80/",
                "https://photos.example/100%.jpg",
                "https://photos .example/",
                "https://photos%2eexample/",
                "https://photos..example/",
                "https://.photos.example/",
                "https://-photos.example/",
                "https://photos.example../",
                "https://./",
                "https://[::1/",
                "https://::1/",
                "https://[]/",
                "https://[::1]a/",
                "https://[photos.example]/",
                "https://[fe80::1%25eth0]/",
                "https://[fe80::1%eth0]/",
                "https://[127.0.0.1]/",
                "https://[::ffff:8.8.8.8]/",
                "https://[::ffff:7f00:1]/"
            })
    void refusesWhatIsNoUrlOfTheWeb(String text) {
        refuses(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0X7F000001",
                "0x7f.1",
                "0x",
                "127.1",
                "127.0.1",
                "0177.0.0.1",
                "127.0.0.01",
                "127.0.0.0x1",
                "127.0.0.256",
                "127.0.0.1.1",
                "photos.1",
                "4294967296",
                "１２７.1",
                "①②⑦.1"
            })
    void refusesOldSpellingsOfAnAddress(String host) {
        refuses("http://" + host + "/");
        refuses("http://" + host + "./");
    }

    @Test
    void readsDigitsAndDotsOfOtherScriptsAsOurs() {
        assertThat(WebAddress.parse("http://１２７。0。0。1/").host()).isEqualTo("127.0.0.1");
        assertThat(WebAddress.parse("http://127.0.0.1./").host()).isEqualTo("127.0.0.1");
        assertThat(WebAddress.parse("http://ⓛocalhost/").host()).isEqualTo("localhost");
    }

    @Test
    void refusesAnEndlessUrl() {
        refuses("https://photos.example/" + "a".repeat(5000));
        refuses("https://" + "a.".repeat(200) + "example/");
        refuses("https://" + "a".repeat(64) + ".example/");
    }

    @ParameterizedTest
    @CsvSource({
        "https://other.example/x, https://other.example/x",
        "//other.example/x, https://other.example/x",
        "/x?y, https://photos.example:8443/x?y",
        "x, https://photos.example:8443/a/x",
        "../x, https://photos.example:8443/x",
        "?y=%2F, https://photos.example:8443/a/b?y=%2F",
        "'', https://photos.example:8443/a/b",
        "/ü b, https://photos.example:8443/%C3%BC%20b",
    })
    void followsARedirect(String location, String target) {
        var from = WebAddress.parse("https://photos.example:8443/a/b?c");
        assertThat(from.follow(location).uri()).hasToString(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "//user@other.example/",
                "//127.1/",
                "\\\\other.example\\",
                "/a\\b",
                "mailto:a@b.example"
            })
    void followsNoRedirectToWhatItWouldRefuse(String location) {
        var from = WebAddress.parse("https://photos.example/");
        assertThatThrownBy(() -> from.follow(location)).isInstanceOf(RefusedUrlException.class);
    }

    @Test
    void followsNoRedirectOutOfEncryption() {
        var from = WebAddress.parse("https://photos.example:8443/a/b?c");
        assertThatThrownBy(() -> from.follow("http://other.example/x"))
                .isInstanceOf(RefusedUrlException.class)
                .hasMessageContaining("leads on to http://other.example");
        assertThat(WebAddress.parse("http://a.example/").follow("https://b.example/").uri())
                .hasToString("https://b.example/");
    }

    @Test
    void showsNeitherQueryNorPasswordNorEndlessPaths() {
        var address = WebAddress.parse("https://photos.example/a.jpg?secret#secret");
        assertThat(address.shown()).isEqualTo("photos.example/a.jpg");
        assertThat(address).hasToString("photos.example/a.jpg");
        assertThat(WebAddress.parse("https://a.example/" + "b".repeat(900)).shown())
                .hasSize(201)
                .endsWith("b…");
        assertThatThrownBy(() -> WebAddress.parse("https://user:secret@photos.example/"))
                .hasMessageNotContaining("secret")
                .hasNoCause();
        assertThatThrownBy(() -> WebAddress.parse("https://photos.example/100%?secret"))
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private static void refuses(String text) {
        assertThatThrownBy(() -> WebAddress.parse(text))
                .as(text)
                .isInstanceOfSatisfying(
                        RefusedUrlException.class,
                        failure ->
                                assertThat(failure.problem().code())
                                        .isEqualTo(ErrorCode.URL_NOT_ALLOWED));
    }
}
