package dev.vitrine.library.asset;

import dev.vitrine.problem.ErrorCode;
import dev.vitrine.problem.Problem;
import dev.vitrine.problem.VitrineException;
import java.util.List;

/// What is asked of an asset cannot be done.
public final class AssetException extends VitrineException {
    private AssetException(Problem problem) {
        super(problem);
    }

    /// There is none, or it belongs to somebody else: nobody is told which.
    public static AssetException notFound(AssetId id) {
        return new AssetException(
                Problem.of(
                        ErrorCode.NOT_FOUND,
                        "There is no asset " + id,
                        "Check the id; GET /api/v1/assets lists what is there"));
    }

    /// Somebody needs it.
    public static AssetException held(AssetId id, List<String> reasons) {
        return new AssetException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "The asset %s is needed: %s".formatted(id, String.join("; ", reasons)),
                        "Delete it when that has ended, or end that first"));
    }

    /// It is not in the bin.
    public static AssetException notDeleted(AssetId id) {
        return new AssetException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "The asset " + id + " is not deleted",
                        "There is nothing to restore"));
    }

    /// It cannot be compared with others.
    public static AssetException notLookedAt(AssetId id) {
        return new AssetException(
                Problem.of(
                        ErrorCode.WRONG_STATUS,
                        "Nothing was seen in the asset " + id,
                        "Ask about a picture that was uploaded, not about what was made from it"));
    }
}
