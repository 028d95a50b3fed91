using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Math;

/// <summary>Segments, counts, running products and repetitions, against what TensorFlow gave; where something flows back, its gradients too.</summary>
public class RecordedMathTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Api/Math/math.json");

    private static readonly Dictionary<string, Func<Tensor[], Tensor[]>> s_functions = new()
    {
        ["unsorted_segment_sum"] = static x => [tf.math.unsorted_segment_sum(x[0], x[1], 5)],
        ["unsorted_segment_prod"] = static x => [tf.math.unsorted_segment_prod(x[0], x[1], 5)],
        ["unsorted_segment_max"] = static x => [tf.math.unsorted_segment_max(x[0], x[1], 5)],
        ["unsorted_segment_min"] = static x => [tf.math.unsorted_segment_min(x[0], x[1], 5)],
        ["unsorted_segment_mean"] = static x => [tf.math.unsorted_segment_mean(x[0], x[1], 5)],
        ["unsorted_segment_sqrt_n"] = static x => [tf.math.unsorted_segment_sqrt_n(x[0], x[1], 5)],
        ["segment_sum"] = static x => [tf.math.segment_sum(x[0], x[1])],
        ["segment_prod"] = static x => [tf.math.segment_prod(x[0], x[1])],
        ["segment_max"] = static x => [tf.math.segment_max(x[0], x[1])],
        ["segment_min"] = static x => [tf.math.segment_min(x[0], x[1])],
        ["segment_mean"] = static x => [tf.math.segment_mean(x[0], x[1])],
        ["cumprod/False False"] = static x => [tf.math.cumprod(x[0], 1)],
        ["cumprod/True False"] = static x => [tf.math.cumprod(x[0], 1, exclusive: true)],
        ["cumprod/False True"] = static x => [tf.math.cumprod(x[0], 1, reverse: true)],
        ["cumprod/True True"] = static x => [tf.math.cumprod(x[0], 1, true, true)],
        ["cumprod_first"] = static x => [tf.math.cumprod(x[0])],
        ["cumprod_int"] = static x => [tf.math.cumprod(x[0], -1)],
        ["cumprod_none"] = static x => [tf.math.cumprod(x[0])],
        ["cumprod_one"] = static x => [tf.math.cumprod(x[0], 1, exclusive: true)],
        ["bincount"] = static x => [tf.math.bincount(x[0])],
        ["bincount_most"] = static x => [tf.math.bincount(x[0], maxlength: 4)],
        ["bincount_least"] = static x => [tf.math.bincount(x[0], minlength: 6)],
        ["bincount_weights"] = static x => [tf.math.bincount(x[0], tf.stop_gradient(x[1]))],
        ["bincount_rows"] = static x => [tf.math.bincount(x[0], axis: -1)],
        ["bincount_binary"] = static x => [tf.math.bincount(x[0], axis: -1, binary_output: true)],
        ["bincount_type"] = static x => [tf.math.bincount(x[0], dtype: tf.float32)],
        ["confusion_matrix"] = static x => [tf.math.confusion_matrix(x[0], x[1])],
        ["confusion_matrix_classes"] = static x => [tf.math.confusion_matrix(x[0], x[1], num_classes: 4, dtype: tf.int64)],
        ["confusion_matrix_weights"] = static x => [tf.math.confusion_matrix(x[0], x[1], weights: new[] { 2, 3, 1 })],
        ["xlogy"] = static x => [tf.math.xlogy(x[0], x[1])],
        ["xlog1py"] = static x => [tf.math.xlog1py(x[0], x[1])],
        ["xdivy"] = static x => [tf.math.xdivy(x[0], x[1])],
        ["repeat"] = static x => [tf.repeat(x[0], 2)],
        ["repeat_axis"] = static x => [tf.repeat(x[0], new[] { 2, 0, 1 }, axis: 1)],
        ["repeat_rows"] = static x => [tf.repeat(x[0], repeats: 3, axis: -2)],
        ["repeat_none"] = static x => [tf.repeat(x[0], 0)],
        ["repeat_scalar"] = static x => [tf.repeat(x[0], new[] { 4 })],
        ["repeat_tensor"] = static x => [tf.repeat(x[0], x[1], axis: 0)],
        ["roll"] = static x => [tf.roll(x[0], 2, 0)],
        ["roll_axes"] = static x => [tf.roll(x[0], shift: (1, -2), axis: (0, 1))],
        ["roll_twice"] = static x => [tf.roll(x[0], shift: (2, -3), axis: (1, 1))],
        ["roll_far"] = static x => [tf.roll(x[0], -13, -1)],
        ["roll_none"] = static x => [tf.roll(x[0], 1, 0)],
        ["sequence_mask"] = static x => [tf.sequence_mask(x[0])],
        ["sequence_mask_most"] = static x => [tf.sequence_mask(x[0], 5, tf.float32)],
        ["sequence_mask_short"] = static x => [tf.sequence_mask(x[0], maxlen: 2)],
        ["sequence_mask_scalar"] = static x => [tf.sequence_mask(x[0], 4)],
        ["sequence_mask_none"] = static x => [tf.sequence_mask(x[0])],
        ["meshgrid"] = static x => tf.meshgrid(x[0], x[1]),
        ["meshgrid_ij"] = static x => tf.meshgrid([x[0], x[1]], indexing: "ij"),
        ["meshgrid_3"] = static x => tf.meshgrid(x[0], x[1], x[2]),
        ["meshgrid_1"] = static x => tf.meshgrid(x[0]),
        ["searchsorted"] = static x => [tf.searchsorted(x[0], x[1])],
        ["searchsorted_right"] = static x => [tf.searchsorted(x[0], x[1], side: "right")],
        ["searchsorted_rows"] = static x => [tf.searchsorted(x[0], x[1], side: "right", out_type: tf.int64)],
        ["searchsorted_none"] = static x => [tf.searchsorted(x[0], x[1])],
        ["unique"] = static x => Pair(tf.unique(x[0])),
        ["unique_float"] = static x => Pair(tf.unique(x[0], tf.int64)),
        ["unique_none"] = static x => Pair(tf.unique(x[0])),
        ["unique_uint8"] = static x => Pair(tf.unique(x[0])),
        ["unique_with_counts"] = static x => Triple(tf.unique_with_counts(x[0])),
        ["weighted_cross_entropy"] = static x => [tf.nn.weighted_cross_entropy_with_logits(x[0], x[1], 2.5)],
        ["text_index"] = static x => [x[0][":, :3"]],
        ["text_index_all"] = static x => [x[0]["..., newaxis, -1"]],
        ["text_index_one"] = static x => [x[0]["1:"]],
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static e => e.Name)];

    [Theory, MemberData(nameof(Names))]
    public void GivesWhatTensorFlowGives(string name) =>
        RecordedCase.Check(s_recorded.GetProperty(name), s_functions.TryGetValue(name, out var function) ? function : s_functions[name.Split('/')[0]]);

    [Fact]
    public void WhatDoesNotBelongTogetherIsRefused()
    {
        var rows = tf.ones((3, 2));
        Assert.Equal("segment_ids[2] = 5 is out of range [0, 5)", Assert.Throws<InvalidArgumentError>(() => tf.math.unsorted_segment_sum(rows, new[] { 0, 1, 5 }, 5)).Message);
        Assert.Contains("does not start with segment_ids.shape", Assert.Throws<InvalidArgumentError>(() => tf.math.unsorted_segment_sum(rows, new[] { 0, 1 }, 5)).Message);
        Assert.Contains("not increasing", Assert.Throws<InvalidArgumentError>(() => tf.math.segment_max(rows, new[] { 0, 2, 1 })).Message);
        Assert.Contains("same size as dimension 0", Assert.Throws<InvalidArgumentError>(() => tf.math.segment_mean(rows, new[] { 0, 2 })).Message);
        Assert.Contains("must be non-negative", Assert.Throws<InvalidArgumentError>(() => tf.math.bincount(new[] { 1, -1 })).Message);
        Assert.Contains("mutually exclusive", Assert.Throws<ValueError>(() => tf.math.bincount(new[] { 1 }, weights: new[] { 2f }, binary_output: true)).Message);
        Assert.Contains("out of bound", Assert.Throws<InvalidArgumentError>(() => tf.math.confusion_matrix(new[] { 0, 3 }, new[] { 0, 1 }, num_classes: 2)).Message);
        Assert.Contains("negative values", Assert.Throws<InvalidArgumentError>(() => tf.math.confusion_matrix(new[] { 0, 1 }, new[] { 0, -1 })).Message);
        Assert.Contains("expects a 1D vector", Assert.Throws<InvalidArgumentError>(() => tf.unique(rows)).Message);
        Assert.Contains("Leading dim_size", Assert.Throws<InvalidArgumentError>(() => tf.searchsorted(rows, tf.ones((2, 2)))).Message);
        Assert.Contains("'right' or 'left'", Assert.Throws<ValueError>(() => tf.searchsorted(rows, rows, side: "middle")).Message);
        Assert.Contains("same size", Assert.Throws<InvalidArgumentError>(() => tf.roll(rows, (1, 2), 0)).Message);
        Assert.Contains("no axis 2", Assert.Throws<InvalidArgumentError>(() => tf.repeat(rows, 2, axis: 2)).Message);
        Assert.Contains("one for each of the 3 elements", Assert.Throws<InvalidArgumentError>(() => tf.repeat(rows, new[] { 1, 2 }, axis: 0)).Message);
        Assert.Contains("must be scalar", Assert.Throws<ValueError>(() => tf.sequence_mask(new[] { 1 }, new[] { 1, 2 })).Message);
        Assert.Contains("'xy' or 'ij'", Assert.Throws<ValueError>(() => tf.meshgrid([tf.ones(2)], "yx")).Message);
        Assert.Contains("floating-point", Assert.Throws<TypeError>(() => tf.math.xlogy(new[] { 1 }, new[] { 2 })).Message);
        Assert.Contains("same shape", Assert.Throws<ValueError>(() => tf.nn.weighted_cross_entropy_with_logits(tf.ones(2), tf.ones(3), 1)).Message);
    }

    private static Tensor[] Pair((Tensor, Tensor) results) => [results.Item1, results.Item2];

    private static Tensor[] Triple((Tensor, Tensor, Tensor) results) => [results.Item1, results.Item2, results.Item3];
}
