package tillit.ground.access;

import tillit.ground.law.Refusal;

/** The user has that role in that unit on some of those days already. */
public final class MemberAlready extends Refusal {
    MemberAlready() {
        super("access.refusal.member-already");
    }
}
