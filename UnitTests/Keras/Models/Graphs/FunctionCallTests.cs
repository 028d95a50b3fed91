using System.Reflection;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Functions of <c>tf</c> and operators on tensors to come: they give what they give on the tensors themselves, or refuse.</summary>
[Collection("random streams")]
public class FunctionCallTests
{
    // Functions that give as many tensors, or rows, as the elements or the batch say. Each says so when it is called.
    private static readonly HashSet<string> s_refused = ["bincount/1", "boolean_mask/2", "sequence_mask/1", "unstack/1", "where/1"];

    public static TheoryData<string> Functions() =>
        [.. new object[] { tf, tf.nn, tf.linalg, tf.bitwise, tf.image, tf.random }.SelectMany(static api => Callable(api).Select(method => $"{api.GetType().Name}.{method}")).Distinct()];

    [Theory]
    [MemberData(nameof(Functions))]
    public void AFunctionBetweenLayersGivesWhatItGivesOnTensors(string signature)
    {
        var (api, method) = Find(signature);
        var tensors = method.GetParameters().Count(static parameter => parameter.ParameterType == typeof(Tensor) && !parameter.HasDefaultValue);
        foreach (var make in new Func<Tensor>[] { static () => Floats(4, 3, 3), static () => tf.cast(Floats(4, 3, 3) * 4, tf.int32), static () => Floats(4, 3, 3) > 0 })
        {
            Tensor[] data = [.. Enumerable.Range(0, tensors).Select(i => i == 0 ? make() : tf.reverse(make(), axis: 1))];
            if (Try(() => Results(Invoke(api, method, data))) is not { Length: > 0 } expected)
                continue;
            Tensor[] inputs = [.. data.Select(static tensor => keras.Input(tensor.shape[1..], dtype: tensor.dtype))];
            Tensor[] symbolic;
            try
            {
                symbolic = Results(Invoke(api, method, inputs))!;
            }
            catch (Exception error) when (error is InvalidOperationException or ValueError)
            {
                Assert.Contains($"{method.Name}/{tensors}", s_refused);
                continue;
            }
            Assert.DoesNotContain($"{method.Name}/{tensors}", s_refused);
            if (!symbolic.All(static tensor => tensor is KerasTensor))
            {
                // What does not depend on the elements nor on the batch is known at once.
                Assert.Equal(expected.Select(static tensor => tensor.numpy().ToString()), symbolic.Select(static tensor => tensor.numpy().ToString()));
                continue;
            }
            var outputs = keras.Model(new Tensors(inputs), new Tensors(symbolic)).Apply(new Tensors(data));
            Assert.Equal(expected.Length, outputs.Length);
            foreach (var (wanted, output, promised) in expected.Zip(outputs, symbolic))
            {
                Assert.Equal(wanted.dtype, promised.dtype);
                Assert.True(promised.shape.is_compatible_with(wanted.shape), $"{promised.shape} was promised, {wanted.shape} came");
                Assert.Equal(wanted.dtype, output.dtype);
                Assert.Equal(wanted.numpy().ToString(), output.numpy().ToString());
            }
        }
    }

    [Fact]
    public void AnOperatorTrainsToTheBitsOfTheMergingLayer()
    {
        float[] Trained(Func<Tensor, Tensor, Tensor> merge)
        {
            keras.utils.set_random_seed(3);
            var inputs = keras.Input(4);
            var hidden = Dense(4, activation: "relu").Apply(inputs);
            var model = keras.Model(inputs, Dense(2).Apply(merge(hidden, inputs)));
            model.compile("adam", "mse");
            model.fit(Floats(64, 4).numpy(), Floats(64, 2).numpy(), epochs: 2, batch_size: 10, verbose: 0);
            return [.. model.get_weights().SelectMany(static w => w.ToArray<float>())];
        }

        Assert.Equal(Trained(static (a, b) => add([a, b])), Trained(static (a, b) => a + b));
    }

    [Fact]
    public void SizesLeftOpenAreThoseOfTheBatch()
    {
        var inputs = keras.Input((4, 4, 2));
        var model = keras.Model(inputs, [tf.slice(inputs, [0, 1, 0, 0], [-1, 2, 4, 2]), tf.nn.avg_pool2d(inputs, 2, 2, "VALID"), tf.nn.conv2d(inputs, tf.ones((2, 2, 2, 3)))]);
        var data = Floats(5, 4, 4, 2);
        var outputs = model.Apply(new Tensors(data));

        Assert.Equal(["(None, 2, 4, 2)", "(None, 2, 2, 2)", "(None, 3, 3, 3)"], model.outputs.Select(static output => $"{output.shape}"));
        Assert.Equal(data[":", "1:3"].ToArray<float>(), outputs[0].ToArray<float>());
        Assert.Equal(tf.nn.avg_pool2d(data, 2, 2, "VALID").ToArray<float>(), outputs[1].ToArray<float>());
        Assert.Equal(tf.nn.conv2d(data, tf.ones((2, 2, 2, 3))).ToArray<float>(), outputs[2].ToArray<float>());
    }

    [Fact]
    public void WhatNeedsTheSizeOfTheBatchIsRefused()
    {
        var inputs = keras.Input(4);

        Assert.Contains("placeholder", Assert.Throws<InvalidOperationException>(() => inputs.numpy()).Message, StringComparison.Ordinal);
        Assert.Contains("depends on the size of the batch", Assert.Throws<ValueError>(() => tf.unstack(inputs)).Message, StringComparison.Ordinal);
        Assert.Throws<AttributeError>(() => tf.ones(2).name);
    }

    private static IEnumerable<MethodInfo> Callable(object api) => api.GetType().GetMethods(BindingFlags.Public | BindingFlags.Instance)
        .Where(static method => !method.IsSpecialName && !method.IsGenericMethod && Gives(method.ReturnType)
            && method.Name is not ("random_flip_left_right" or "random_flip_up_down" or "random_shuffle" or "shuffle") && method.GetParameters() is [{ ParameterType: var first }, .. var rest] && first == typeof(Tensor)
            && rest.All(static parameter => parameter.HasDefaultValue || parameter.ParameterType == typeof(Tensor)));

    private static bool Gives(Type type) => type == typeof(Tensor) || type == typeof(Tensor[]) || type == typeof((Tensor, Tensor));

    private static (object Api, MethodInfo Method) Find(string signature) =>
        new object[] { tf, tf.nn, tf.linalg, tf.bitwise, tf.image, tf.random }.SelectMany(static api => Callable(api).Select(method => (api, method))).First(entry => $"{entry.api.GetType().Name}.{entry.method}" == signature);

    private static object? Invoke(object api, MethodInfo method, Tensor[] tensors)
    {
        var next = 0;
        var arguments = method.GetParameters().Select(parameter => parameter.ParameterType == typeof(Tensor) && !parameter.HasDefaultValue ? tensors[next++] : parameter.DefaultValue).ToArray();
        try
        {
            return method.Invoke(api, arguments);
        }
        catch (TargetInvocationException error)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(error.InnerException!);
            throw;
        }
    }

    private static Tensor[]? Try(Func<Tensor[]?> run)
    {
        try
        {
            return run();
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or InvalidArgumentError or TypeError or IndexOutOfRangeException or ArrayTypeMismatchException)
        {
            // The function takes no such tensors.
            return null;
        }
    }

    private static Tensor[]? Results(object? result) => result switch
    {
        Tensor one => [one],
        Tensor[] several => several,
        (Tensor first, Tensor second) => [first, second],
        _ => null,
    };

    private static Tensor Floats(params int[] shape) => np.sin(np.arange(shape.Aggregate(1, static (a, b) => a * b)).reshape(new Shape(shape)) * 0.7).astype(np.float32);
}
