package dev.stepup.kratosdouble.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A lookup secret: good for one login. */
public record RecoveryCode(String code, @Nullable Instant usedAt) {

    public boolean isUsed() {
        return usedAt != null;
    }
}
