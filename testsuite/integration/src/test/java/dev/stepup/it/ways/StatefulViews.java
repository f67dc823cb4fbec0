package dev.stepup.it.ways;

import dev.stepup.RequiredAal;
import dev.stepup.RequiresAal;
import jakarta.ejb.Local;
import jakarta.ejb.Stateful;

/** Guarded by one view as a whole, and before the other one by an annotation of its own. */
@Stateful
@Local({GuardedView.class, OpenView.class})
public class StatefulViews implements GuardedView, OpenView {

    @Override
    public String look() {
        return "reached";
    }

    @Override
    @RequiresAal(RequiredAal.AAL2)
    public String watch() {
        return "reached";
    }
}
