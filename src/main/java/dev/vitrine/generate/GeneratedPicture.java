package dev.vitrine.generate;

import dev.vitrine.ai.port.ModelId;
import dev.vitrine.library.asset.AiSource;
import dev.vitrine.picture.PictureFormat;
import dev.vitrine.picture.Size;
import dev.vitrine.problem.Problem;
import dev.vitrine.spend.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of one picture of a wish.
public sealed interface GeneratedPicture {
    /// What it was to be.
    PlannedPicture plan();

    /// It is there.
    record Made(PlannedPicture plan, File file, Maker maker, Money cost, List<String> remarks)
            implements GeneratedPicture {
        public Made {
            remarks = List.copyOf(remarks);
        }
    }

    /// It is not.
    ///
    /// @param doubtful whether something may have been charged all the same
    record Failed(PlannedPicture plan, Problem problem, boolean doubtful)
            implements GeneratedPicture {}

    /// Its file.
    ///
    /// @param bytes handed over, not copied
    record File(byte[] bytes, PictureFormat format, Size size, boolean transparent) {
        @Override
        public String toString() {
            return "File[" + format + ", " + size + ", " + bytes.length + " bytes]";
        }
    }

    /// Who made it.
    ///
    /// @param seed that would give the same again; absent where the model knows none
    /// @param source what part the model has in it
    /// @param cached whether it was made before, and nothing was paid now
    record Maker(ModelId model, @Nullable Long seed, AiSource source, boolean cached) {}
}
