package tillit.ground.access;

import tillit.ground.page.Missing;

/** There is no such user, unit or dossier for the one who asks: answered as every address with nothing at it. */
public final class NotHere extends Missing {
    NotHere() {}
}
