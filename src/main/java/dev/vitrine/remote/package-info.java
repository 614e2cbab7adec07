/// Sessions that run elsewhere: a photo is sent to a running service, followed, and what was made
/// of it fetched into the folder where a run on this machine would have left it.
///
/// Not here: the service itself (`server`), and what addresses of strangers may be asked
/// (`outbound`): whoever runs this names the service and trusts it with photos and a key.
@ApplicationModule(
        allowedDependencies = {
            "file",
            "network",
            "picture",
            "problem",
            "render",
            "render::logo",
            "session",
            "session::draft",
            "session::job",
            "session::result"
        })
@NullMarked
package dev.vitrine.remote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
