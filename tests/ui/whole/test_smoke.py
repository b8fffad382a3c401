import pytest, time
from tests.ui.whole.states import STATES
from tests.ui.whole.stage import Look
pytestmark = pytest.mark.gui
@pytest.mark.parametrize("state", STATES, ids=lambda s: s.name)
def test_x(perform, state):
    t=time.time()
    st=perform(state, Look(1200,800))
    st.window.grab().save(f"/tmp/sweep/s/{state.name}.png")
    print(state.name, round(time.time()-t,2), st.focus())
@pytest.mark.parametrize("state", STATES, ids=lambda s: s.name)
def test_y(perform_in_pseudo, state):
    t=time.time()
    st=perform_in_pseudo(state, Look(1200,800))
    st.window.grab().save(f"/tmp/sweep/s/{state.name}-pseudo.png")
    print(state.name, round(time.time()-t,2), st.focus())
