import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from packaging.specifiers import SpecifierSet
from packaging.version import Version

from nodes_py.facts.forecast.ranges import ends_below, exclude_each_other


@pytest.mark.parametrize(
    ("asked", "here", "expected"),
    [
        ("<2", "2.4.6", True),
        ("<2", "2.0.0", True),
        ("<2", "1.26.4", False),
        ("<2.5", "2.4.0+cu121", False),
        ("<=2.4.0", "2.4.0+cu121", False),
        ("==2.4.0", "2.4.0+cu121", False),
        ("==2.4.0+cu121", "2.4.0+cu121", False),
        ("==2.4.0+cu118", "2.4.0+cu121", False),
        ("==2.4.0+cu118", "2.5.0+cu121", True),
        ("==2.4", "2.4.0", False),
        ("==1.26.*", "1.26.4", False),
        ("==1.26.*", "2.0", True),
        ("~=1.4", "1.9", False),
        ("~=1.4", "2.0", True),
        ("~=1.4.2", "1.5.0", True),
        ("===1.0", "1.1", True),
        (">=1,<2", "2.1", True),
        # Nothing that ends below: too old here, or left out by name.
        (">=3", "2.4", False),
        ("==3.0", "2.4", False),
        ("~=3.0", "2.4", False),
        ("==3.*", "2.4", False),
        ("!=2.4", "2.4", False),
        (">=2,!=2.4.*", "2.4", False),
        # Builds of the same version.
        ("<2.5", "2.5.0.dev20240901+cu124", False),
        ("<=2.4", "2.5.0.dev20240901+cu124", True),
        ("<=1.0", "1.0.post1", False),
        ("==1.0", "1.0.post1", False),
        ("==1.0rc1", "1.0", False),
        ("<=1.0", "1.0.1", True),
        ("<1!2", "2024.1", False),
        ("", "1.0", False),
    ],
)
def test_a_range_may_end_below_what_runs_here(asked: str, here: str, expected: bool) -> None:
    assert ends_below(SpecifierSet(asked), Version(here)) == expected


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (["<2", ">=2"], True),
        (["<2", ">=2.1", ">=1"], True),
        (["==1.0", "==2.0"], True),
        (["==1.0", "!=1.0"], True),
        (["==1.26.*", ">=2"], True),
        (["~=1.4", ">=2"], True),
        (["~=4.30", "~=5.0"], True),
        ([">1.0", "<=1.0"], True),
        (["==2.4.0+cu118", "==2.4.0+cu121"], True),
        (["<0.20", ">=0.20.0"], True),
        (["<=2", ">=2"], False),
        (["<2", ">1"], False),
        ([">1.7", "<1.8"], False),
        ([">1.7", "!=1.8"], False),
        (["!=1.7.*", ">=1.7"], False),
        (["!=1.7.*", ">1.6", "<1.8"], False),
        (["!=1.7.*,!=1.8.*", ">=1.7"], False),
        (["==1.7.*", "!=1.7"], False),
        (["==2.4.0+cu121", "==2.4.0"], False),
        (["==2.4.0+cu121", ">=2.4"], False),
        (["==1.0", "==1.0.0"], False),
        (["==1.0rc1", ">=1.0rc1"], False),
        (["<2", "<3", ""], False),
        (["!=1.0", "!=2.0"], False),
        (["===1.0", ">=1"], False),
        (["<2"], False),
        ([], False),
    ],
)
def test_ranges_may_exclude_each_other(asked: list[str], expected: bool) -> None:
    assert exclude_each_other(map(SpecifierSet, asked)) == expected


VERSIONS = st.sampled_from(
    ["0.9", "1", "1.0.1", "1.4", "1.4.2", "1.5rc1", "1.5", "1.5.post1", "2.0", "2.0.0.1", "3"]
)
CLAUSES = st.builds(
    "{}{}".format, st.sampled_from(["<", "<=", ">", ">=", "==", "!=", "~="]), VERSIONS
).filter(lambda text: not (text.startswith("~=") and "." not in text)) | st.builds(
    "{}{}.*".format, st.sampled_from(["==", "!="]), st.sampled_from(["0", "1", "1.4", "2"])
)
SETS = st.lists(CLAUSES, max_size=3).map(",".join)
# Every release around those bounds.
RELEASES = [f"{a}.{b}.{c}" for a in range(4) for b in range(8) for c in range(5)]


@settings(deadline=None)
@given(asked=st.lists(SETS, min_size=1, max_size=4))
def test_no_ranges_are_said_to_exclude_each_other_where_a_release_is_in_all(asked: list[str]) -> None:
    specifiers = list(map(SpecifierSet, asked))
    fitting = [each for each in RELEASES if all(one.contains(each, prereleases=True) for one in specifiers)]
    if exclude_each_other(specifiers):
        assert fitting == []
