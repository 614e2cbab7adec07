/// Words for a picture: captions, hashtags, alt text, first comments, times to post, accounts to
/// tag. [Writer] is the front door.
///
/// Accounts are suggested only from a list that the user keeps, a YAML file with each network's
/// accounts and their topics; an account without topics fits every picture:
///
/// ```yaml
/// instagram:
///   "@clay.and.kiln": ceramics, stoneware
///   "@cafe.on.the.corner": [coffee, breakfast]
/// mastodon:
///   "@potter@example.social":
/// ```
///
/// Not here: how much text a network takes (`network`) and what is in the picture (`sight`).
@ApplicationModule(
        allowedDependencies = {
            "ai",
            "ai::port",
            "network",
            "network::handle",
            "network::words",
            "picture",
            "problem",
            "sight",
            "spend"
        })
@NullMarked
package dev.vitrine.caption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
