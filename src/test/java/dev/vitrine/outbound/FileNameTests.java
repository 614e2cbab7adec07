package dev.vitrine.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTests {
    private static final URI URL = URI.create("https://photos.example/a/gr%C3%BCn%20.jpg?q=b.png");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "attachment; filename=\"red.jpg\" | red.jpg",
                "attachment;filename=red.jpg;size=3 | red.jpg",
                "inline; filename=x.jpg; filename*=UTF-8''r%C3%B6d+1.jpg | röd+1.jpg",
                "attachment; filename=\"../../etc/passwd\" | passwd",
                "attachment; filename=\"..\\..\\boot.ini\" | boot.ini",
                "attachment; filename*=UTF-8''..%2F..%2F.bashrc | bashrc",
                "attachment; filename*=UTF-8''a%E2%80%AEgpj.exe | agpj.exe",
                "attachment; filename*=UTF-8''a%00b%0A.jpg | ab.jpg",
                "attachment; filename=\"a:b*c?.jpg\" | a_b_c_.jpg",
                "attachment; filename=\"...\" | grün .jpg",
                "attachment; filename*=UTF-8''%ZZ | grün .jpg",
                "attachment | grün .jpg",
            })
    void takesWhatTheServerSuggestsWithoutFolders(String header, String name) {
        assertThat(FileName.suggest(header, URL)).isEqualTo(name);
    }

    @Test
    void takesTheEndOfThePathOtherwise() {
        assertThat(FileName.suggest(null, URL)).isEqualTo("grün .jpg");
        assertThat(FileName.suggest(null, URI.create("https://a.example/b%2F..%2Fc")))
                .isEqualTo("c");
        assertThat(FileName.suggest(null, URI.create("https://a.example/"))).isEqualTo("download");
    }

    @Test
    void keepsTheEndingOfALongName() {
        var url = URI.create("https://a.example/" + "%F0%9F%98%80".repeat(90) + ".jpeg");
        String name = FileName.suggest(null, url);
        assertThat(name).endsWith("😀.jpeg");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(50);
    }
}
