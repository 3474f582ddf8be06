package tillit.casework.intake;

/** Somebody in a report that is being registered: as written, as recognised, and as it begins. */
record NewSubject(int position, SubjectAsWritten written, Recognised recognised, SubjectFacts facts) {}
