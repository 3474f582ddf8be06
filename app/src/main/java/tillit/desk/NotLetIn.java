package tillit.desk;

import tillit.ground.law.Refusal;

/** Not that name with that password, or too many tries. Which of the two is wrong is not told. */
final class NotLetIn extends Refusal {
    NotLetIn(String key) {
        super(key);
    }
}
