/// Thymeleaf, reduced to what our pages need: templates that read records and a frame that lets a
/// browser fetch nothing.
///
/// Not here: what a page says.
@NullMarked
package dev.vitrine.session.sheet.template;

import org.jspecify.annotations.NullMarked;
