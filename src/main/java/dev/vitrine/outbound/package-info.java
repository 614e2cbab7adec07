/// Fetches from, and calls, addresses that strangers name: which of them are asked, how long, how
/// much of the answer is read.
///
/// Not here: what is done with a fetched file, when a call is made again, and how it is signed.
///
/// At its level DEBUG the HTTP client logs whole requests, queries and signatures included: keep
/// `org.apache.hc` at INFO.
@ApplicationModule(allowedDependencies = {"file", "problem"})
@NullMarked
package dev.vitrine.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
