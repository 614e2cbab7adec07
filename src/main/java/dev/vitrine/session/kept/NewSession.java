package dev.vitrine.session.kept;

import dev.vitrine.library.asset.AssetId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A session that is asked for.
///
/// @param workspace who owns it
/// @param person who asks
/// @param userUuid what whoever asks calls their user
/// @param photo in the library of the workspace
/// @param logo the same, if there is a logo
/// @param webhookUrl where its end is to be told; absent for nowhere
public record NewSession(
        UUID workspace,
        UUID person,
        String userUuid,
        Order order,
        AssetId photo,
        @Nullable AssetId logo,
        @Nullable String webhookUrl) {}
