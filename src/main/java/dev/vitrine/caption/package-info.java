/// Words for a picture: captions, hashtags, alt text, first comments, times to post, accounts to
/// tag.
///
/// Not here: how much text a network takes (`network`) and what is in the picture (`sight`).
@ApplicationModule(allowedDependencies = {"network", "picture", "problem", "sight"})
@NullMarked
package dev.vitrine.caption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
