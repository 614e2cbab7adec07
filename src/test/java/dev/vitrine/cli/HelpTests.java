package dev.vitrine.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitrine.cli.screen.Screen;
import org.junit.jupiter.api.Test;

class HelpTests {
    @Test
    void namesEveryCommand() {
        assertThat(help())
                .isEqualTo(
                        """
                        Usage: ./vitrine COMMAND [OPTION...]
                        One picture in, ready-to-post content for every social network out.
                          -h, --help      Show this help message and exit.
                          -V, --version   Print version information and exit.
                        Commands:
                          optimize  Makes ready-to-post pictures and words for every network out of a photo.
                          batch     Does the same with many pictures: fewer bytes, posts, or into a service's library.
                          generate  Makes pictures out of words.
                          compile   Makes the caption files and the page of a session again from its results.json.
                          doctor    Says which Java, native libraries, fonts and folders are in use and what is wrong with
                                      them.
                          serve     Runs the service: a REST API for programs, and the work behind it.
                          keys      Makes, lists and ends the keys with which programs call the service.
                          settings  Shows and changes what a workspace has chosen, and its keys for the services of others.
                          usage     Shows what paid calls have cost this month, and what they may cost.
                          library   Compares what is recorded with what is kept, and moves it to another store.

                          ./vitrine test    builds everything and runs all checks

                        Try: ./vitrine optimize samples/stoneware-mug.jpg --description "Hand-thrown stoneware mug"
                        """);
    }

    @Test
    void explainsOptimize() {
        assertThat(help("optimize"))
                .isEqualTo(
                        """
                        Usage: ./vitrine optimize PHOTO... [--platforms NETWORK...] [--description TEXT] [OPTION...]
                        Makes ready-to-post pictures and words for every network out of a photo.
                              PHOTO...               Photos, or folders of photos.
                              --platforms=NETWORK... Networks, or all (default): instagram, facebook, linkedin, pinterest,
                                                       x, tiktok, threads, bluesky, mastodon.
                              --description=TEXT     What the picture shows, in your words.
                              --use-ai               Let models see, write and search, as far as any are switched on; what
                                                       it costs is said first. See ./vitrine doctor.
                              --no-ai                Use no model, only the built-in words and eyes (default).
                              --placements=standard|all
                                                     One picture per network (default), or one for each of its slots.
                              --output-format=FORMAT jpg, png, webp, avif or auto (default): a network that does not take
                                                       it gets JPEG.
                              --pack=PACK            Hashtag ranges: classic (15-30 on Instagram, default) or current (at
                                                       most 5).
                              --focus=X,Y            Focal point as fractions, for example 0.3,0.6: wins over what is seen.
                              --background=blur|#RRGGBB
                                                     Behind pictures that a crop would ruin, and behind transparency
                                                       (default: blur, white).
                              --logo=FILE            PNG, WebP or JPEG laid over every picture.
                              --logo-position=WHERE  auto (default: the calmest corner), top-left, top, top-right, left,
                                                       center, right, bottom-left, bottom or bottom-right.
                              --logo-scale=SHARE     Its width as a share of the picture's (default 0.18).
                              --logo-opacity=SHARE   0 (invisible) to 1 (default 0.9).
                              --logo-margin=SHARE    Distance to the edges as a share of the shorter edge (default 0.04).
                              --output=DIR           Where each session gets its folder (default: vitrine-out).
                              --accounts=FILE        Your list of accounts worth tagging (default ~/.vitrine/accounts.yaml).
                              --max-workers=N        Pictures made at the same time (default: cores).
                              --remote=URL           Have the service at this address do the work (default: VITRINE_URL, if
                                                       set). The key to it stands in VITRINE_KEY.
                              --local                Do the work here, whatever VITRINE_URL says.
                              --allow-http           Send the key to another machine without encryption, where others can
                                                       read it.
                              --json                 Results as JSON on standard output, and nothing else there.
                              --quiet                No progress; only the folder of each session.
                          -h, --help                 Show this help message and exit.
                          -V, --version              Print version information and exit.

                        Examples:
                          ./vitrine optimize mug.jpg --platforms all --description "Hand-thrown stoneware mug"
                          ./vitrine optimize photos/ --platforms instagram,x --pack current --output posts
                          ./vitrine optimize mug.jpg --platforms pinterest --focus 0.3,0.6 --logo logo.png
                          OPENAI_API_KEY=... GEMINI_API_KEY=... ./vitrine optimize mug.jpg --platforms all --use-ai
                          ./vitrine optimize mug.jpg --platforms all --json | jq .platforms.x.hashtags
                          VITRINE_KEY=vtr_... ./vitrine optimize mug.jpg --remote https://vitrine.example.org

                        Exit codes: 0 done, 1 something of ours failed, 2 something to correct.
                        """);
    }

    @Test
    void explainsCompile() {
        assertThat(help("compile"))
                .isEqualTo(
                        """
                        Usage: ./vitrine compile DIR...
                        Makes the caption files and the page of a session again from its results.json.
                              DIR...      Folders of sessions.
                          -h, --help      Show this help message and exit.
                          -V, --version   Print version information and exit.

                        Examples:
                          ./vitrine compile vitrine-out/0b6f7c1e-5d0c-4c39-9f0e-6a1f2e0c7b11
                          ./vitrine compile vitrine-out/*

                        Exit codes: 0 done, 1 something of ours failed, 2 something to correct.
                        """);
    }

    @Test
    void explainsGenerate() {
        assertThat(help("generate"))
                .isEqualTo(
                        """
                        Usage: ./vitrine generate PROMPT [--out FILE] [OPTION...]
                        Makes pictures out of words.
                              PROMPT               What the picture shows, in your words.
                              --size=SIZE          thumbnail (256x256), card (512x512), standard (1024x1024, default),
                                                     banner (1920x1080), wide_card (1280x720), portrait (768x1024), or
                                                     edges such as 1600x900.
                              --quality=QUALITY    How much care a model takes: low, medium (default) or high.
                              --theme=THEME        realistic (default), professional, illustration, abstract, minimalist,
                                                     futuristic, infographic or vintage.
                              --brand=COLOUR[,COLOUR...]
                                                   Colours of your brand, the most important first: "#0066CC,#00AA66".
                              --brand-style=TEXT   How your brand comes across, in a few words.
                              --domain=DOMAIN      What it is used for: none (default), education, events, fashion,
                                                     finance, food, health, property, retail, technology or travel.
                              --no-enhance         Send the words to the model as they are, with nothing added.
                              --transparent        Leave the ground out, where a model can do that.
                              --count=N            1 (default) to 10; several are a set: one subject, each picture another.
                              --carousel           A set of as many as the words need: 3 up to 50 characters, 4 up to 120,
                                                     else 5.
                              --seed=N             The same gives the same picture again, where a model knows seeds
                                                     (default: one from the words).
                              --model=VENDOR/MODEL[,VENDOR/MODEL...]
                                                   Which to ask, in this order (default: all that are switched on; without
                                                     any key the built-in builtin/painter).
                              --format=FORMAT      png, jpeg, webp or avif (default: as the file is called, else png).
                              --jpeg-quality=N     1 to 100, for jpeg, webp and avif (default: the least that shows no
                                                     loss).
                              --compression=N      0 (fast) to 9 (small), for png (default: 8).
                              --out=FILE           Where the picture goes, or a folder (default: here, named after the
                                                     words); several are numbered.
                              --force              Replace files that are there.
                              --dry-run            Show which model would be told what, and the price; make nothing.
                              --json               What was made as JSON on standard output, and nothing else there.
                              --quiet              No progress; only the files that were made.
                          -h, --help               Show this help message and exit.
                          -V, --version            Print version information and exit.

                        Examples:
                          ./vitrine generate "A growing investment portfolio" --size card --quality high \\
                              --theme professional --brand "#0066CC,#00AA66" --seed 7 --out picture.png
                          ./vitrine generate "Travel destinations around the world" --carousel --out travel.jpg
                          ./vitrine generate "Fresh bread" --size 1600x900 --domain food --dry-run
                          ./vitrine generate "Fresh bread" --model openai/gpt-image-2,builtin/painter --json

                        Exit codes: 0 done, 1 something of ours failed, 2 something to correct.
                        """);
    }

    @Test
    void explainsDoctor() {
        assertThat(help("doctor"))
                .isEqualTo(
                        """
                        Usage: ./vitrine doctor [--output DIR]
                        Says which Java, native libraries, fonts and folders are in use and what is wrong with them.
                          -h, --help         Show this help message and exit.
                              --output=DIR   The folder to try (default: vitrine-out).
                          -V, --version      Print version information and exit.

                        Examples:
                          ./vitrine doctor
                          ./vitrine doctor --output /srv/posts

                        Exit codes: 0 everything works, 1 something does not.
                        """);
    }

    @Test
    void saysTheSameWithoutACommand() {
        assertThat(Typed.run()).isEqualTo(Typed.run("--help"));
    }

    @Test
    void tellsItsVersion() {
        assertThat(Typed.run("--version").output()).startsWith("Vitrine ");
    }

    private static String help(String... command) {
        Object[] words = new Object[command.length + 1];
        System.arraycopy(command, 0, words, 0, command.length);
        words[command.length] = "--help";
        return Typed.on(new Screen(false, false, 100, 24), words).output();
    }
}
