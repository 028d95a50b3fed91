using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Linalg;

/// <summary>Singular value decompositions by what defines them: orthonormal vectors whose product is the matrix.</summary>
public class SvdTests
{
    [Theory, InlineData(5, 3, true), InlineData(3, 5, true), InlineData(4, 4, true), InlineData(5, 3, false), InlineData(3, 5, false), InlineData(1, 4, true), InlineData(4, 1, true)]
    public void FactorsAreOrthonormalAndMakeTheMatrix(int rows, int columns, bool full)
    {
        var a = np.random.RandomState(rows * 10 + columns).standard_normal((rows, columns));
        Check(a, full);
    }

    [Fact]
    public void MatricesWithoutFullRankHaveAllTheirVectorsToo()
    {
        Check(np.ones((4, 3)), true);
        Check(np.zeros((3, 3)), true);
        Check(np.outer(new[] { 1.0, 2, 3, 4 }, new[] { 1.0, -1 }), false);
    }

    [Fact]
    public void ValuesAreNumPys()
    {
        // np.linalg.svd(np.arange(6.0).reshape(2, 3))[1]
        var (u, s, vh) = np.linalg.svd(np.arange(6.0).reshape((2, 3)));
        Assert.Equal((2, 2), (u.shape[0], u.shape[1]));
        Assert.Equal((3, 3), (vh.shape[0], vh.shape[1]));
        Assert.True(np.allclose(s, new[] { 7.34846922834953, 0.99999999999999 }, rtol: 1e-12));
    }

    private static void Check(NDArray a, bool full)
    {
        var (u, s, vh) = np.linalg.svd(a, full_matrices: full);
        var (m, n) = ((int)a.shape[0], (int)a.shape[1]);
        var k = Math.Min(m, n);
        Assert.Equal([m, full ? m : k], u.shape.as_int_list());
        Assert.Equal([full ? n : k, n], vh.shape.as_int_list());
        Assert.True(np.allclose(np.matmul(u.T, u), np.eye((int)u.shape[1]), atol: 1e-12));
        Assert.True(np.allclose(np.matmul(vh, vh.T), np.eye((int)vh.shape[0]), atol: 1e-12));
        Assert.True(np.allclose(np.matmul(u[":", $":{k}"] * s, vh[$":{k}"]), a, atol: 1e-12));
    }
}
