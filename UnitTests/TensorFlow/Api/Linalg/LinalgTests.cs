using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Linalg;

public class LinalgTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Api/Linalg/linalg.json");

    private static readonly Dictionary<string, Func<Tensor[], Tensor[]>> s_functions = new()
    {
        ["tensordot_1"] = static x => [tf.tensordot(x[0], x[1], 1)],
        ["tensordot_2"] = static x => [tf.linalg.tensordot(x[0], x[1], 2)],
        ["tensordot_0"] = static x => [tf.tensordot(x[0], x[1], 0)],
        ["tensordot_pair"] = static x => [tf.tensordot(x[0], x[1], new[] { 0, 1 })],
        ["tensordot_negative"] = static x => [tf.tensordot(x[0], x[1], (-1, -2))],
        ["tensordot_lists"] = static x => [tf.tensordot(x[0], x[1], [[1, 2], [1, 0]])],
        ["tensordot_int"] = static x => [tf.tensordot(x[0], x[1], new[,] { { 1 }, { 1 } })],
        ["tensordot_vectors"] = static x => [tf.tensordot(x[0], x[1], 1)],
        ["inv"] = static x => [tf.linalg.inv(x[0])],
        ["inv_adjoint"] = static x => [tf.linalg.inv(x[0], adjoint: true)],
        ["inv_1"] = static x => [tf.linalg.inv(x[0])],
        ["inv_double"] = static x => [tf.linalg.inv(x[0])],
        ["inv_none"] = static x => [tf.linalg.inv(x[0])],
        ["det"] = static x => [tf.linalg.det(x[0])],
        ["det_swapped"] = static x => [tf.linalg.det(x[0])],
        ["det_1"] = static x => [tf.linalg.det(x[0])],
        ["det_none"] = static x => [tf.linalg.det(x[0])],
        ["det_double"] = static x => [tf.linalg.det(x[0])],
        ["det_singular"] = static x => [tf.linalg.det(tf.stop_gradient(x[0]))],
        ["det_empty"] = static x => [tf.linalg.det(tf.stop_gradient(x[0]))],
        ["matvec"] = static x => [tf.linalg.matvec(x[0], x[1])],
        ["matvec_transposed"] = static x => [tf.linalg.matvec(x[0], x[1], transpose_a: true)],
        ["matvec_int"] = static x => [tf.linalg.matvec(x[0], x[1])],
        ["set_diag"] = static x => [tf.linalg.set_diag(x[0], x[1])],
        ["set_diag_wide"] = static x => [tf.linalg.set_diag(x[0], x[1])],
        ["set_diag_tall"] = static x => [tf.linalg.set_diag(x[0], x[1])],
        ["set_diag_infinite"] = static x => [tf.linalg.set_diag(x[0], x[1])],
        ["norm_number_1"] = static x => [tf.norm(x[0], ord: 1)],
        ["norm_number_2"] = static x => [tf.norm(x[0], 2, axis: -1)],
        ["norm_number_3"] = static x => [tf.norm(x[0], ord: 3, axis: 0, keepdims: true)],
        ["norm_half"] = static x => [tf.norm(x[0], ord: 0.5, axis: 1)],
        ["norm_inf"] = static x => [tf.norm(x[0], ord: np.inf, axis: 1)],
        ["norm_matrix_1"] = static x => [tf.norm(x[0], ord: 1, axis: (0, 1))],
        ["norm_matrix_inf"] = static x => [tf.norm(x[0], ord: np.inf, axis: (-2, -1), keepdims: true)],
        ["norm_matrix_fro"] = static x => [tf.norm(x[0], ord: "fro", axis: (0, 2))],
        ["cholesky"] = static x => [tf.linalg.cholesky(x[0])],
        ["cholesky_1"] = static x => [tf.linalg.cholesky(x[0])],
        ["qr"] = static x => Both(tf.linalg.qr(x[0])),
        ["qr_tall"] = static x => Both(tf.linalg.qr(x[0])),
        ["qr_wide"] = static x => Both(tf.linalg.qr(x[0])),
        ["qr_vector"] = static x => Both(tf.linalg.qr(x[0])),
        ["triangular_solve"] = static x => [tf.linalg.triangular_solve(x[0], x[1])],
        ["triangular_solve_upper"] = static x => [tf.linalg.triangular_solve(x[0], x[1], lower: false, adjoint: true)],
        ["cholesky_solve"] = static x => [tf.linalg.cholesky_solve(x[0], x[1])],
        ["lstsq"] = static x => [tf.linalg.lstsq(x[0], x[1])],
        ["lstsq_wide"] = static x => [tf.linalg.lstsq(x[0], x[1])],
        ["lstsq_regularized"] = static x => [tf.linalg.lstsq(x[0], x[1], l2_regularizer: 0.5)],
        ["band_part"] = static x => [tf.linalg.band_part(x[0], 1, 0)],
        ["band_part_all"] = static x => [tf.linalg.band_part(x[0], -1, 1)],
        ["einsum_matmul"] = static x => [tf.einsum("ij,jk->ik", x)],
        ["einsum_implied"] = static x => [tf.einsum("ij,jk", x[0], x[1])],
        ["einsum_implied_order"] = static x => [tf.einsum("ba", x)],
        ["einsum_batch"] = static x => [tf.linalg.einsum("bij,bjk->bik", (x[0], x[1]), name: "product")],
        ["einsum_ellipsis"] = static x => [tf.einsum("...ij,...jk->...ik", x)],
        ["einsum_ellipsis_one"] = static x => [tf.einsum("...ij,jk->...ik", x)],
        ["einsum_attention"] = static x => [tf.einsum("btnh,bsnh->bnts", x)],
        ["einsum_transpose"] = static x => [tf.einsum("ijk->kij", x)],
        ["einsum_sum"] = static x => [tf.einsum("ij->", x)],
        ["einsum_row_sums"] = static x => [tf.einsum("ij->i", x)],
        ["einsum_diagonal"] = static x => [tf.einsum("ii->i", x)],
        ["einsum_trace"] = static x => [tf.einsum("ii", x)],
        ["einsum_outer"] = static x => [tf.einsum("i,j->ij", x)],
        ["einsum_inner"] = static x => [tf.einsum("i,i->", x)],
        ["einsum_three"] = static x => [tf.einsum("ij,jk,kl->il", x)],
        ["einsum_shared"] = static x => [tf.einsum("ij,ik,il->jkl", x)],
        ["einsum_left_over"] = static x => [tf.einsum("ijm,jk->ik", x)],
        ["einsum_spaces"] = static x => [tf.einsum("i j , j k -> k i", x)],
        ["einsum_int"] = static x => [tf.einsum("ij,jk->ik", x)],
        ["einsum_empty"] = static x => [tf.einsum("ij,jk->ik", x)],
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfTensorFlow(string name) => RecordedCase.Check(s_recorded.GetProperty(name), s_functions[name], 1e-5);

    [Fact]
    public void AxesThatDoNotFitAreErrors()
    {
        var (a, b) = (tf.ones((2, 2)), tf.ones((3, 2)));
        Assert.Throws<InvalidArgumentError>(() => tf.tensordot(a, b, 1));
        Assert.Throws<ValueError>(() => tf.tensordot(a, b, 3));
        Assert.Throws<ValueError>(() => tf.tensordot(a, b, new[] { 1, 0, 1 }));
        Assert.Throws<ValueError>(() => tf.tensordot(a, b, [[1, 0], [1]]));
        Assert.Throws<InvalidArgumentError>(() => tf.tensordot(a, b, (5, 0)));
    }

    /// <summary>The messages are those of TensorFlow 2.18.</summary>
    [Fact]
    public void EquationsThatDoNotFitAreErrors()
    {
        static string Message<TError>(Func<Tensor> function) where TError : Exception => Assert.Throws<TError>(() => function()).Message;
        Assert.StartsWith("Expected dimension 3 at axis 0 of the input shaped (4, 3) but got dimension 4", Message<InvalidArgumentError>(() => tf.einsum("ij,jk", tf.ones((2, 3)), tf.ones((4, 3)))));
        Assert.StartsWith("Output subscripts contain the label z not present in the input subscripts.", Message<ValueError>(() => tf.einsum("ij,jk->ikz", tf.ones((2, 3)), tf.ones((3, 3)))));
        Assert.StartsWith("Expected input 0 to have rank 2 but got: 3", Message<InvalidArgumentError>(() => tf.einsum("ij->i", tf.ones((2, 3, 4)))));
        Assert.Equal("Got 1 inputs for equation \"ij,jk->ik\", expecting 2", Message<ValueError>(() => tf.einsum("ij,jk->ik", tf.ones((2, 3)))));
        Assert.StartsWith("Expected dimension 2 at axis 1 of the input shaped (2, 3) but got dimension 3", Message<InvalidArgumentError>(() => tf.einsum("ii->i", tf.ones((2, 3)))));
        Assert.Equal("Output subscripts contain a label appearing more than once: i->ii", Message<ValueError>(() => tf.einsum("i->ii", tf.ones(2))));
        Assert.Throws<ValueError>(() => tf.einsum("i1->i", tf.ones((2, 2))));
        Assert.Throws<ValueError>(() => tf.einsum("...i->i", tf.ones((2, 2))));
    }

    [Fact]
    public void MatricesThatDoNotFitAreErrors()
    {
        Assert.StartsWith("Input is not invertible.", Assert.Throws<InvalidArgumentError>(() => tf.linalg.inv(new[,] { { 1f, 2f }, { 2f, 4f } })).Message);
        Assert.StartsWith("Input matrix must be square.", Assert.Throws<InvalidArgumentError>(() => tf.linalg.inv(tf.ones((2, 3)))).Message);
        Assert.StartsWith("Input tensor 0 must have rank >= 2, got 1", Assert.Throws<InvalidArgumentError>(() => tf.linalg.inv(tf.ones(3))).Message);
        Assert.Throws<TypeError>(() => tf.linalg.inv(new[,] { { 1, 2 }, { 3, 4 } }));
        Assert.Throws<InvalidArgumentError>(() => tf.linalg.cholesky(tf.ones((2, 3))));
        Assert.True(float.IsNaN((float)tf.linalg.cholesky(new[,] { { 1f, 2f }, { 2f, 1f } })[1, 1]));
        Assert.Equal([2f, 0f, 1f, 2f], tf.reshape(tf.linalg.cholesky(new[,] { { 4f, 9f }, { 2f, 5f } }), -1).ToArray<float>());
        Assert.StartsWith("Matrix size-incompatible: In[0]: (3, 2), In[1]: (2, 1)", Assert.Throws<InvalidArgumentError>(() => tf.linalg.lstsq(tf.ones((3, 2)), tf.ones((2, 1)))).Message);
        Assert.StartsWith("Input matrix was rank deficient", Assert.Throws<InvalidArgumentError>(() => tf.linalg.lstsq(tf.ones((3, 2)), tf.ones((3, 1)))).Message);
        Assert.Throws<InvalidArgumentError>(() => tf.linalg.triangular_solve(tf.ones((2, 2)), tf.ones(2)));
    }

    /// <summary>With full matrices q is square and orthogonal, and q r is the matrix.</summary>
    [Fact]
    public void FullFactorsMultiplyToTheMatrix()
    {
        var x = tf.constant(new[,] { { 1f, 2f }, { 3f, 4f }, { 5f, 6f } });
        var (q, r) = tf.linalg.qr(x, full_matrices: true);
        Assert.Equal((new Shape(3, 3), new Shape(3, 2)), (q.shape, r.shape));
        Assert.True((float)tf.reduce_max(tf.abs(tf.matmul(q, r) - x)) < 1e-5f);
        Assert.True((float)tf.reduce_max(tf.abs(tf.matmul(q, q, transpose_a: true) - tf.eye(3))) < 1e-6f);
        Assert.Equal(0.40824f, (float)q[0, 2], 4);
        using var tape = tf.GradientTape();
        tape.watch(x);
        var error = Assert.Throws<InvalidOperationException>(() => tape.gradient(tf.linalg.qr(x, full_matrices: true).r, x));
        Assert.Contains("full_matrices: false", error.Message, StringComparison.Ordinal);
    }

    private static Tensor[] Both((Tensor, Tensor) pair) => [pair.Item1, pair.Item2];
}
