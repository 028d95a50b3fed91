using System.Numerics;

namespace TfNet.Engine;

/// <summary>An optimizer's arithmetic, made ready for one step.</summary>
/// <typeparam name="TSelf">The rule.</typeparam>
/// <typeparam name="TOperation">The operation that it computes.</typeparam>
/// <typeparam name="T">The element type.</typeparam>
internal interface IUpdateRule<TSelf, TOperation, T>
    where TSelf : struct, IUpdateRule<TSelf, TOperation, T>
    where TOperation : StepOperation
    where T : unmanaged, IFloatingPointIeee754<T>
{
    /// <summary>Computes what is the same for all elements.</summary>
    static abstract TSelf Prepare(TOperation operation, StepScalars<T> scalars);

    /// <summary>The new elements of the variable, from the old ones and the gradient's; the slots' are replaced.</summary>
    V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged;
}

/// <summary>The scalars of a step, in the variable's element type.</summary>
/// <param name="learningRate">The learning rate.</param>
/// <param name="iterations">How many steps were taken before.</param>
/// <param name="extra">The rule's further scalar.</param>
internal readonly struct StepScalars<T>(T learningRate, long iterations, T extra) where T : unmanaged, IFloatingPointIeee754<T>
{
    public T LearningRate { get; } = learningRate;

    public T Extra { get; } = extra;

    /// <summary>A constant, rounded to the element type.</summary>
    public static T Constant(double value) => T.CreateTruncating(value);

    /// <summary>A constant to the power of a step's number, which counts from 1; 1 is this step.</summary>
    public T Power(double constant, int ahead = 1)
    {
        // In double and rounded once: what the C library's powf gives, on every system.
        var root = double.CreateTruncating(Constant(constant));
        return Constant(Math.Pow(root, double.CreateTruncating(Constant(iterations + ahead))));
    }
}
