/// Niches: what pictures are about, told apart by their words and by the meaning of the
/// description. The vocabulary is the text files beside this package. After a change of an `about`
/// line the embeddings beside it are made anew:
///
/// ```
/// mvn -DskipTests package
/// java -cp 'target/vitrine/vitrine.jar:target/vitrine/lib/*' dev.vitrine.caption.niche.Vectors \
///   src/main/resources/dev/vitrine/caption/niche/vectors.txt
/// ```
///
/// Not here: which of a niche's hashtags and sentences a post gets (`caption`).
@NullMarked
package dev.vitrine.caption.niche;

import org.jspecify.annotations.NullMarked;
